import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { PreferenceButton } from './preference-button.tsx'

export type SiteFooterProps = {
  /** What the centre set about itself; null falls back to the demonstration's words. */
  host: string | null
  address: string | null
  filing: string | null
  largeType: boolean
  here: string
  /** The id of a form on this page that the choice sends along; null where there is none. */
  keeps: string | null
}

export function SiteFooter({ host, address, filing, largeType, here, keeps }: SiteFooterProps) {
  const t = useT()
  return (
    <footer className="site-footer">
      <div className="wrap">
        <ul className="plain-list">
          <li>
            <Link to="/how-matching-works">{t('shell.footer.method')}</Link>
          </li>
          <li>
            <Link to="/complaints">{t('shell.footer.complaints')}</Link>
          </li>
          <li>
            <Link to="/about-data">{t('shell.footer.data')}</Link>
          </li>
          <li>
            <Link to="/accessibility">{t('shell.footer.accessibility')}</Link>
          </li>
          <li>
            <PreferenceButton here={here} keeps={keeps} name="type" value={largeType ? 'normal' : 'large'}>
              {t(largeType ? 'shell.type.normal' : 'shell.type.larger')}
            </PreferenceButton>
          </li>
        </ul>
        <p>
          {t('shell.footer.host', { name: host ?? t('shell.footer.hostDemo') })}
          {address && <> · {address}</>}
          {` · ${t('shell.footer.hotline')}`}
          {filing && <> · {filing}</>}
        </p>
      </div>
    </footer>
  )
}
