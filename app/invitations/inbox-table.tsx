import { Link } from '@remix-run/react'
import type { OwnClock } from '../domain/dispute/own-clock.ts'
import type { InvitationPurpose } from '../domain/invitation/purpose.ts'
import type { ReadAs } from '../domain/invitation/standing.ts'
import { useT } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { DueAt } from './due-at.tsx'
import { InboxFacts } from './inbox-facts.tsx'
import type { ShownName } from './shown.ts'
import { StandingTag } from './standing-tag.tsx'

/** An invitation as its party's list shows it; what it is about is null once it is over. */
export type InboxRow = ReadAs & {
  id: string
  reference: string
  purpose: InvitationPurpose
  receivedAt: string
  dueAt: string | null
  /** The same where the party is, if that is known. */
  dueThere: OwnClock | null
  /** Where, which right, which procedure. */
  what: string | null
  /** It does not count in how the party answers. */
  uncounted: boolean
  /** The other side of a 1+1. */
  partner: ShownName | null
}

/** What a party was asked, the latest first. */
export function InboxTable({ rows, total }: { rows: readonly InboxRow[]; total: number }) {
  const t = useT()
  return (
    <DataTable
      caption={t('invitations.inbox.caption', { count: total })}
      columns={[
        {
          key: 'what',
          title: t('invitations.inbox.what'),
          heading: true,
          cell: (row) => (
            <span>
              <Link to={`/invitations/${row.id}`}>{row.what ?? t(`invitations.purpose.${row.purpose}`)}</Link>
              <span className="inbox-facts">
                <InboxFacts row={row} />
                {row.uncounted && <> · {t('invitations.inbox.uncounted')}</>}
              </span>
            </span>
          ),
        },
        {
          key: 'state',
          title: t('invitations.inbox.state'),
          cell: (row) => <StandingTag status={row.status} standing={row.standing} />,
        },
        {
          key: 'due',
          title: t('invitations.inbox.due'),
          cell: (row) => <Due row={row} />,
        },
        {
          key: 'received',
          title: t('invitations.inbox.received'),
          cell: (row) => <Moment at={row.receivedAt} />,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}

function Due({ row: { dueAt, dueThere, standing } }: { row: InboxRow }) {
  const t = useT()
  if (dueAt !== null) return <DueAt at={dueAt} own={dueThere} />
  return (
    <span className="quiet">
      {t(standing === 'other_checks' ? 'invitations.inbox.dueLater' : 'invitations.inbox.dueNone')}
    </span>
  )
}
