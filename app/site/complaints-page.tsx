import { useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Where to complain, what to say, and what follows. */
export function ComplaintsPage({ contact }: { contact: string | null }) {
  const t = useT()
  return (
    <>
      <PageHead title={t('site.complaints.title')} lede={t('site.complaints.lede')} />
      <div className="prose">
        <h2>{t('site.complaints.ways')}</h2>
        <ul>
          {contact && <li>{t('site.complaints.contact', { contact })}</li>}
          <li>{t('site.complaints.hotline')}</li>
        </ul>
        <h2>{t('site.complaints.include')}</h2>
        <ul>
          <li>{t('site.complaints.includePage')}</li>
          <li>{t('site.complaints.includeRun')}</li>
          <li>{t('site.complaints.includeWish')}</li>
        </ul>
        <h2>{t('site.complaints.follows')}</h2>
        <p>{t('site.complaints.followsText')}</p>
      </div>
    </>
  )
}
