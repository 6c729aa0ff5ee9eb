import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { ApplicationState } from '../applications/application-state.tsx'
import type { ActorRole } from '../domain/actor.ts'
import type { ApplicationState as State } from '../domain/application/lifecycle.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useLabel, useNameOf, useT } from '../i18n/context.tsx'
import { TableFrame } from '../ui/data-table.tsx'
import { QUEUE_PATH, type QueueQuery, type QueueSort, queueHref, queueSortedBy } from './queue-query.ts'
import { useRowKeys } from './use-row-keys.ts'

export type QueueRow = {
  id: string
  kind: PartyType
  name: { zh: string | null; en: string | null }
  status: State
  handler: { name: string; role: ActorRole } | null
  submittedOn: string
  dueOn: string | null
  answerBy: string | null
  openClaims: number
  /** Working days since it was handed in, and past its day; null where no calendar reaches. */
  waited: number | null
  overdue: number | null
}

/** The queue as a dense table whose heads sort it; j and k walk through its rows. */
export function QueueTable({
  rows,
  total,
  query,
}: {
  rows: readonly QueueRow[]
  total: number
  query: QueueQuery
}) {
  const t = useT()
  const label = useLabel()
  const nameIn = useNameOf()
  const table = useRowKeys()
  const nameOf = (name: QueueRow['name']) => nameIn(name) ?? t('applications.list.unnamed')
  return (
    <TableFrame>
      <table className="data-table queue-table" ref={table}>
        <caption>{t('vetting.queue.caption', { count: total })}</caption>
        <thead>
          <tr>
            <Head sort="name" query={query}>
              {t('vetting.queue.name')}
            </Head>
            <th scope="col">{t('vetting.queue.kind')}</th>
            <Head sort="stage" query={query}>
              {t('applications.list.stage')}
            </Head>
            <Head sort="handler" query={query}>
              {t('vetting.queue.handler')}
            </Head>
            <th scope="col" className="number">
              {t('vetting.queue.openClaims')}
            </th>
            <Head sort="submitted" query={query}>
              {t('vetting.queue.submitted')}
            </Head>
            <th scope="col">{t('vetting.queue.waited')}</th>
            <Head sort="due" query={query}>
              {t('vetting.queue.due')}
            </Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Title>{t('vetting.queue.name')}</Title>
                <Link to={`${QUEUE_PATH}/${row.id}`}>{nameOf(row.name)}</Link>
              </th>
              <td>
                <Title>{t('vetting.queue.kind')}</Title>
                {label('partyType', row.kind)}
              </td>
              <td>
                <Title>{t('applications.list.stage')}</Title>
                <ApplicationState status={row.status} />
              </td>
              <td>
                <Title>{t('vetting.queue.handler')}</Title>
                {row.handler?.name ?? '–'}
              </td>
              <td className="number">
                <Title>{t('vetting.queue.openClaims')}</Title>
                {row.openClaims}
              </td>
              <td className="unbroken">
                <Title>{t('vetting.queue.submitted')}</Title>
                {row.submittedOn}
              </td>
              <td>
                <Title>{t('vetting.queue.waited')}</Title>
                {row.waited === null ? '–' : t('vetting.queue.waitedDays', { count: row.waited })}
              </td>
              <td>
                <Title>{t('vetting.queue.due')}</Title>
                <Due row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

/** By when the centre decides, or while it waits for the applicant, until when that may answer. */
function Due({ row: { status, dueOn, answerBy, overdue } }: { row: QueueRow }) {
  const t = useT()
  const waits = status === 'changes_requested'
  return (
    <span>
      {waits && answerBy ? (
        <span>{t('vetting.queue.answerBy', { day: answerBy })}</span>
      ) : (
        <span className="unbroken">{(waits ? null : dueOn) ?? '–'}</span>
      )}
      {overdue !== null && overdue > 0 && (
        <strong className="queue-late">
          {t(waits ? 'vetting.queue.answerLate' : 'vetting.queue.overdue', { count: overdue })}
        </strong>
      )}
    </span>
  )
}

/** The title of a column beside its value, for a phone, where the head is out of sight. */
function Title({ children }: { children: ReactNode }) {
  return (
    <span className="data-table-title" aria-hidden="true">
      {children}
    </span>
  )
}

function Head({ sort, query, children }: { sort: QueueSort; query: QueueQuery; children: ReactNode }) {
  const current = query.sort === sort
  return (
    <th scope="col" aria-sort={current ? (query.descending ? 'descending' : 'ascending') : undefined}>
      <Link to={queueHref(queueSortedBy(query, sort))} preventScrollReset>
        {children}
        {current && <span aria-hidden="true">{query.descending ? '↓' : '↑'}</span>}
      </Link>
    </th>
  )
}
