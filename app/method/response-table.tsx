import type { Policy } from '../domain/matching/policy-version.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

type Step = { within: number | null; fit: number }

/** What a response time counts, from the fastest on; last what counts where none is promised. */
export function ResponseTable({ steps, unstated }: { steps: Policy['responseFit']; unstated: number }) {
  const t = useT()
  const said = ({ within }: Step) => {
    if (within === null) return t('matching.fit.hoursUnstated')
    return Number.isFinite(within)
      ? t('matching.fit.hoursWithin', { hours: within })
      : t('matching.fit.hoursMore')
  }
  return (
    <div className="method-table">
      <DataTable
        caption={t('matching.fit.hours')}
        captionHidden
        columns={[
          { key: 'hours', title: t('matching.fit.hours'), heading: true, cell: said },
          { key: 'counts', title: t('matching.fit.counts'), numeric: true, cell: ({ fit }: Step) => fit },
        ]}
        rows={[...steps, { within: null, fit: unstated }]}
        rowKey={said}
      />
    </div>
  )
}
