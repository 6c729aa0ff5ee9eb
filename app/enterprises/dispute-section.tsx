import { Link } from '@remix-run/react'
import { DisputeStateTag } from '../disputes/dispute-state.tsx'
import { useT, useTitle } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { EnterpriseOnRecord } from './on-staff-page.ts'

type DisputeSectionProps = Pick<EnterpriseOnRecord, 'disputes'> & { count: number }

/** The latest disputes of an enterprise, with how many there are where not all are shown. */
export function DisputeSection({ disputes, count }: DisputeSectionProps) {
  const t = useT()
  const titled = useTitle()
  return (
    <section className="section">
      <h2>{t('enterprises.staff.disputes')}</h2>
      {disputes.length === 0 ? (
        <p className="quiet">{t('enterprises.staff.noDisputes')}</p>
      ) : (
        <>
          {disputes.length < count && (
            <p className="quiet">
              {t('enterprises.staff.disputesShown', {
                count,
                shown: disputes.length,
              })}
            </p>
          )}
          <DataTable
            caption={t('enterprises.staff.disputes')}
            captionHidden
            rows={disputes}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'title',
                title: t('enterprises.staff.dispute'),
                heading: true,
                cell: (row) => <Link to={`/disputes/${row.id}`}>{titled(row.title)}</Link>,
              },
              {
                key: 'created',
                title: t('enterprises.staff.created'),
                unbroken: true,
                cell: (row) => row.createdAt,
              },
              {
                key: 'state',
                title: t('disputes.list.column.state'),
                cell: (row) => <DisputeStateTag state={row.status} />,
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
