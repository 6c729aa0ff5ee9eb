import { Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import type { ComplaintGround } from '../domain/complaint/grounds.ts'
import type { ComplaintState as State } from '../domain/complaint/lifecycle.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { ComplaintState } from './complaint-state.tsx'
import { COMPLAINTS_PATH } from './queue-query.ts'

export type ComplaintRow = {
  id: string
  number: string
  nameZh: string | null
  nameEn: string | null
  ground: ComplaintGround
  status: State
  handlerName: string | null
  receivedOn: string
  dueOn: string | null
  overdue: boolean
}

/** Complaints as staff work through them. */
export function ComplaintTable({ rows, total }: { rows: readonly ComplaintRow[]; total: number }) {
  const t = useT()
  return (
    <DataTable
      caption={t('complaints.staff.caption', { count: total })}
      columns={[
        {
          key: 'number',
          title: t('complaints.staff.number'),
          heading: true,
          unbroken: true,
          cell: ({ id, number }: ComplaintRow) => <Link to={`${COMPLAINTS_PATH}/${id}`}>{number}</Link>,
        },
        {
          key: 'about',
          title: t('complaints.staff.about'),
          typed: true,
          cell: (row) => <PartyName party={row} />,
        },
        {
          key: 'ground',
          title: t('complaints.staff.ground'),
          cell: ({ ground }) => t(`complaints.ground.${ground}`),
        },
        {
          key: 'stage',
          title: t('complaints.progress.stage'),
          cell: ({ status }) => <ComplaintState status={status} />,
        },
        {
          key: 'handler',
          title: t('complaints.staff.handler'),
          cell: ({ handlerName }) => handlerName ?? '–',
        },
        {
          key: 'received',
          title: t('complaints.staff.received'),
          unbroken: true,
          cell: ({ receivedOn }) => receivedOn,
        },
        {
          key: 'due',
          title: t('complaints.staff.due'),
          cell: ({ dueOn, overdue }) => (
            <span>
              <span className="unbroken">{dueOn ?? '–'}</span>
              {overdue && <strong className="queue-late">{t('complaints.staff.overdue')}</strong>}
            </span>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
