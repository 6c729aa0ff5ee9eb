import { Link } from '@remix-run/react'
import { Fragment } from 'react'
import { DisputeStateTag } from '../disputes/dispute-state.tsx'
import { DueText } from '../disputes/due-text.tsx'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import type { ProgressLine } from '../domain/desk/home.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** 进度查询: how far each dispute has come, whose turn it is, by when. */
export function ProgressTable({ rows }: { rows: readonly ProgressLine[] }) {
  const t = useT()
  const titled = useTitle()
  return (
    <DataTable
      caption={t('desk.caption', { count: rows.length })}
      captionHidden
      columns={[
        {
          key: 'title',
          title: t('desk.home.dispute'),
          heading: true,
          cell: (row) => <Link to={`/disputes/${row.id}`}>{titled(row.title)}</Link>,
        },
        {
          key: 'stage',
          title: t('desk.home.stage'),
          cell: (row) => (
            <span>
              <DisputeStateTag state={row.status} />
              {row.asksToo && <span className="today-whose">{t('desk.home.waits.invitation')}</span>}
              {row.waits && <span className="today-whose">{t(`desk.home.waits.${row.waits}`)}</span>}
            </span>
          ),
        },
        {
          key: 'turn',
          title: t('desk.home.turn'),
          typed: true,
          cell: (row) => (
            <span>
              {t(`desk.home.turnOf.${row.turn}`)}
              {row.who.length > 0 && (
                <span className="today-whose">
                  {row.who.map((names, i) => (
                    <Fragment key={`${names.zh} ${names.en}`}>
                      {i > 0 && t('shell.listSeparator')}
                      <EnterpriseName names={names} />
                    </Fragment>
                  ))}
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'due',
          title: t('desk.home.due'),
          cell: ({ due, late }) =>
            due ? <DueText due={due} late={late} /> : <span className="quiet">–</span>,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
    />
  )
}
