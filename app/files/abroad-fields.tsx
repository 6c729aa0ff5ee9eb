import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import type { AbroadShown } from './abroad.ts'

/** Who abroad reads what is handed in, named before it goes there, and the consent that it takes. */
export function AbroadFields({ recipients, agreed, consent }: AbroadShown) {
  const t = useT()
  return (
    <>
      <div>
        <p>{t('files.abroad.whom')}</p>
        <ul>
          {recipients.map(({ name, country, contact }) => (
            <li key={name}>
              {name}
              {country && t('files.abroad.country', { country })}
              {t('shell.colon')}
              {contact.length > 0 ? contact.join(t('shell.listSeparator')) : t('files.abroad.contactNone')}
            </li>
          ))}
        </ul>
        {!consent && <p className="quiet">{t(agreed ? 'files.abroad.agreed' : 'files.abroad.notAgreed')}</p>}
        {agreed && (
          <p>
            <Link to="/account/data#transfer_abroad">{t('files.abroad.takeBack')}</Link>
          </p>
        )}
      </div>
      {consent && (
        <Checkboxes
          name="agreeAbroad"
          legend={t('files.abroad.title')}
          hint={
            <>
              {consent.text} {t('files.abroad.ask')}
            </>
          }
          options={[{ value: consent.version, label: t('files.abroad.agree') }]}
        />
      )}
    </>
  )
}
