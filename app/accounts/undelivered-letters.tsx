import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

export type UndeliveredLine = {
  id: string
  address: string
  template: string
  status: string
  at: string
  why: string
}

/** Letters that nobody took: addresses to be mended. */
export function UndeliveredLetters({ letters }: { letters: readonly UndeliveredLine[] }) {
  const t = useT()
  if (letters.length === 0) return <p className="quiet">{t('accounts.staff.allDelivered')}</p>
  return (
    <DataTable
      caption={t('accounts.staff.undelivered')}
      captionHidden
      rows={letters}
      rowKey={(one) => one.id}
      columns={[
        { key: 'address', title: t('accounts.field.email'), heading: true, cell: (one) => one.address },
        {
          key: 'status',
          title: t('accounts.colleagues.state'),
          cell: (one) => t(one.status === 'refused' ? 'accounts.staff.refused' : 'accounts.staff.givenUp'),
        },
        { key: 'at', title: t('accounts.staff.at'), unbroken: true, cell: (one) => one.at },
        {
          key: 'why',
          title: t('accounts.staff.why'),
          typed: true,
          cell: (one) => <span lang="en">{one.why}</span>,
        },
      ]}
    />
  )
}
