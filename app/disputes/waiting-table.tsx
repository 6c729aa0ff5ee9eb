import { Link } from '@remix-run/react'
import { shanghaiMinute } from '../domain/day.ts'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Due } from '../domain/dispute/time-limits.ts'
import type { Title } from '../domain/dispute/title.ts'
import { useLabel, useT, useTitle } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { DisputeStateTag } from './dispute-state.tsx'
import { AnswerBy, DueText } from './due-text.tsx'
import { EnterpriseName } from './enterprise-name.tsx'

/** A dispute that waits, as `listWaiting` gives it. */
export type WaitingRow = {
  id: string
  title: Title
  enterprise: EnterpriseNames
  status: DisputeState
  urgent: boolean
  channel: string | null
  district: string | null
  submittedAt: string
  due: Due
  late: boolean
  respondBy: string | null
}

/** What waits for the centre's decision, urgent first. */
export function WaitingTable({ rows }: { rows: readonly WaitingRow[] }) {
  const t = useT()
  const titled = useTitle()
  const label = useLabel()
  const asked = rows.filter(({ status }) => status === 'supplement_requested').length
  return (
    <DataTable
      caption={
        asked === 0
          ? t('intake.queue.caption', { count: rows.length })
          : t('intake.queue.captionAsked', { count: rows.length - asked, asked })
      }
      columns={[
        {
          key: 'title',
          title: t('disputes.list.column.title'),
          heading: true,
          cell: (row) => (
            <span>
              <Link to={`/disputes/${row.id}`}>{titled(row.title)}</Link>{' '}
              {row.urgent && <Tag tone="warm">{t('intake.urgent')}</Tag>}
            </span>
          ),
        },
        {
          key: 'enterprise',
          title: t('disputes.list.column.enterprise'),
          typed: true,
          cell: (row) => <EnterpriseName names={row.enterprise} />,
        },
        {
          key: 'from',
          title: t('intake.queue.from'),
          cell: ({ channel, district }) =>
            [channel && label('channel', channel), district && label('district', district)]
              .filter(Boolean)
              .join(' · ') || t('intake.queue.unknown'),
        },
        {
          key: 'submitted',
          title: t('intake.queue.submitted'),
          unbroken: true,
          cell: (row) => <time dateTime={row.submittedAt}>{shanghaiMinute(row.submittedAt)}</time>,
        },
        {
          key: 'due',
          title: t('intake.queue.due'),
          cell: (row) => (
            <span>
              {row.status === 'supplement_requested' ? (
                t('intake.queue.waitsForThem')
              ) : (
                <DueText due={row.due} late={row.late} />
              )}
              {row.respondBy && <AnswerBy at={row.respondBy} />}
            </span>
          ),
        },
        {
          key: 'state',
          title: t('disputes.list.column.state'),
          cell: (row) => <DisputeStateTag state={row.status} />,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
