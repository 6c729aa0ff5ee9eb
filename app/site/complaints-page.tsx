import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Where to complain, what to say, and what follows. */
export function ComplaintsPage({ contact }: { contact: string | null }) {
  const t = useT()
  return (
    <>
      <PageHead title={t('site.complaints.title')} lede={t('site.complaints.lede')} />
      <p>{t('site.complaints.lodgeHow')}</p>
      <p className="actions">
        <LinkButton to="/complaints/new">{t('site.complaints.lodge')}</LinkButton>
        <Link to="/complaints/progress">{t('site.complaints.progress')}</Link>
      </p>
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
        <p>{t('site.complaints.counted')}</p>
      </div>
    </>
  )
}
