import { Link } from '@remix-run/react'
import { useLabel, useNameOf, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

type Row = {
  id: string
  defendant: string
  plaintiff: string | null
  jurisdiction: string
  ipType: string
  docket: string | null
  filedOn: string
  enterpriseId: string | null
  enterprise: { zh: string | null; en: string | null } | null
  disputeId: string | null
  untold: boolean
}

/** Reported filings: whom they are against, and whether a draft could be made. */
export function FilingTable({ rows }: { rows: readonly Row[] }) {
  const t = useT()
  const nameOf = useNameOf()
  const label = useLabel()
  const { place } = useNames()
  return (
    <DataTable
      caption={t('staff.filings.caption', { count: rows.length })}
      columns={[
        {
          key: 'defendant',
          title: t('staff.filings.defendant'),
          heading: true,
          cell: (row) => row.defendant,
        },
        {
          key: 'plaintiff',
          title: t('staff.filings.plaintiff'),
          typed: true,
          cell: (row) => row.plaintiff ?? '',
        },
        {
          key: 'what',
          title: t('staff.filings.what'),
          typed: true,
          cell: ({ jurisdiction, ipType, docket }) =>
            [place(jurisdiction), label('ipType', ipType), docket].filter(Boolean).join(' · '),
        },
        {
          key: 'filed',
          title: t('staff.filings.filedOn'),
          unbroken: true,
          cell: ({ filedOn }) => <time dateTime={filedOn}>{filedOn}</time>,
        },
        {
          key: 'state',
          title: t('staff.filings.state'),
          cell: ({ disputeId, enterpriseId, enterprise, untold }) =>
            disputeId === null ? (
              <Tag tone="open">{t('staff.filings.nobody')}</Tag>
            ) : (
              <span>
                <Link to={`/disputes/${disputeId}`}>
                  {t('staff.filings.draft', { name: nameOf(enterprise) ?? '' })}
                </Link>
                {untold && (
                  <Link className="sum" to={`/staff/enterprises/${enterpriseId}`}>
                    {t('staff.filings.untold')}
                  </Link>
                )}
              </span>
            ),
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
