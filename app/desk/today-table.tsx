import { Form, Link } from '@remix-run/react'
import { AnswerBy, DueText } from '../disputes/due-text.tsx'
import type { TodayItem, TodayKind } from '../domain/desk/today.ts'
import { useLabel, useNameOf, useT, useTitle } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'

/** An item with the working days that it has waited; null where they are not known. */
export type TodayRow = TodayItem & { waited: number | null }

/** Kinds that are about one dispute, which somebody at the centre may look after. */
const OF_DISPUTES: readonly TodayKind[] = ['intake', 'opinions', 'supplements', 'follow_ups']

/** What waits of one kind. */
export function TodayTable({
  kind,
  rows,
  total,
  here,
}: {
  kind: TodayKind
  rows: readonly TodayRow[]
  total: number
  /** Where taking something on comes back to. */
  here: string
}) {
  const t = useT()
  const columns: (Column<TodayRow> | false)[] = [
    { key: 'what', title: t(`desk.what.${kind}`), heading: true, cell: (row) => <What row={row} /> },
    {
      key: 'since',
      title: t('desk.since'),
      cell: (row) =>
        row.since === null ? (
          <span className="quiet">–</span>
        ) : (
          <span>
            <time dateTime={row.since}>{row.since}</time>
            {row.waited !== null && <span className="quiet"> {t('desk.waited', { count: row.waited })}</span>}
          </span>
        ),
    },
    rows.some(({ due }) => due !== null) && {
      key: 'due',
      title: t('desk.due'),
      cell: ({ due, late, answerBy }) =>
        due === null ? (
          <span className="quiet">–</span>
        ) : (
          <span>
            <DueText due={due} late={late} />
            {answerBy && <AnswerBy at={answerBy} />}
          </span>
        ),
    },
    (rows.some(({ handler }) => handler !== null) ||
      OF_DISPUTES.includes(kind) ||
      kind === 'applications' ||
      kind === 'complaints') && {
      key: 'handler',
      title: t('desk.handler'),
      cell: (row) => row.handler?.name ?? <Unassigned row={row} here={here} />,
    },
  ]
  return (
    <DataTable
      caption={t('desk.caption', { count: total })}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={(row) => row.key}
    />
  )
}

function What({ row }: { row: TodayRow }) {
  const t = useT()
  const label = useLabel()
  const nameOf = useNameOf()
  const titled = useTitle()
  const { place } = useNames()
  const name = nameOf(row.names)
  const where = row.place && `${place(row.place.jurisdiction)} · ${label('ipType', row.place.ipType)}`
  const title = titled(row.what) || where || nameOf(row.sides) || name || t('desk.unnamed')
  return (
    <span>
      <Link to={row.to}>{title}</Link> {row.urgent && <Tag tone="warm">{t('desk.urgent')}</Tag>}
      {name && name !== title && <span className="today-whose">{name}</span>}
    </span>
  )
}

function Unassigned({ row, here }: { row: TodayRow; here: string }) {
  const t = useT()
  const titled = useTitle()
  if (!OF_DISPUTES.includes(row.kind)) return <span className="quiet">{t('desk.nobody')}</span>
  return (
    <Form method="post" action={`/disputes/${row.key}/handler`} className="today-take">
      <input type="hidden" name="returnTo" value={here} />
      <span className="quiet">{t('desk.nobody')}</span>{' '}
      <button type="submit" className="text-button">
        {t('desk.take')}
        <span className="visually-hidden">
          {t('shell.colon')}
          {titled(row.what)}
        </span>
      </button>
    </Form>
  )
}
