import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** What works for whom, what does not yet, and whom to tell. */
export function AccessibilityPage() {
  const t = useT()
  return (
    <>
      <PageHead title={t('site.accessibility.title')} lede={t('site.accessibility.lede')} />
      <div className="prose">
        <h2>{t('site.accessibility.what')}</h2>
        <ul>
          <li>{t('site.accessibility.keyboard')}</li>
          <li>{t('site.accessibility.scripts')}</li>
          <li>{t('site.accessibility.type')}</li>
          <li>{t('site.accessibility.colour')}</li>
          <li>{t('site.accessibility.reader')}</li>
          <li>{t('site.accessibility.print')}</li>
          <li>{t('site.accessibility.browsers')}</li>
        </ul>
        <h2>{t('site.accessibility.limits')}</h2>
        <p>{t('site.accessibility.limitsText')}</p>
        <p>
          {t('site.accessibility.report')} <Link to="/complaints">{t('site.accessibility.reportLink')}</Link>{' '}
          {t('site.accessibility.reportEnd')}
        </p>
      </div>
    </>
  )
}
