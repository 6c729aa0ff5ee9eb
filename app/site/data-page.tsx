import { Link } from '@remix-run/react'
import { VERIFICATIONS, type Verification } from '../domain/vocabulary/verification.ts'
import type { TrustCounts } from '../evidence/evidence.ts'
import { VerificationTag } from '../evidence/verification-tag.tsx'
import { useLocale, useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

type DataPageProps = { matters: TrustCounts; demo: boolean }

/** What the directory holds, how far it is trusted, and what is never published. */
export function DataPage({ matters, demo }: DataPageProps) {
  const t = useT()
  return (
    <>
      <PageHead title={t('site.data.title')} lede={t('site.data.lede')} />
      {demo && <Notice tone="warm">{t('site.data.demo')}</Notice>}
      <MattersByTrust matters={matters} />
      <div className="prose section">
        <h2>{t('site.data.publicTitle')}</h2>
        <p>{t('site.data.public')}</p>
        <h2>{t('site.data.neverTitle')}</h2>
        <p>{t('site.data.never')}</p>
        <h2>{t('site.data.recordTitle')}</h2>
        <p>{t('site.data.record')}</p>
        <h2>{t('site.data.correctTitle')}</h2>
        <p>
          {t('site.data.correct')} <Link to="/complaints">{t('site.data.correctLink')}</Link>
          {t('site.data.correctEnd')}
        </p>
      </div>
    </>
  )
}

function MattersByTrust({ matters }: { matters: TrustCounts }) {
  const t = useT()
  const { format } = new Intl.NumberFormat(useLocale())
  return (
    <DataTable
      caption={t('site.data.numbers')}
      columns={[
        {
          key: 'level',
          title: t('site.data.level'),
          heading: true,
          cell: (level: Verification) => <VerificationTag level={level} />,
        },
        { key: 'meaning', title: t('site.data.meaning'), cell: (level) => t(`site.data.meanings.${level}`) },
        {
          key: 'count',
          title: t('site.data.count'),
          numeric: true,
          cell: (level) => format(matters[level] ?? 0),
        },
      ]}
      rows={VERIFICATIONS}
      rowKey={(level) => level}
    />
  )
}
