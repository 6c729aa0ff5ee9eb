import { Link } from '@remix-run/react'
import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import type { ConfirmationState } from '../domain/engagement/confirmation.ts'
import { useT } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag, type TagTone } from '../ui/tag.tsx'
import type { NamedEngagement } from './named.ts'

export const CONFIRMATION_TONE: Record<ConfirmationState, TagTone> = {
  unasked: 'plain',
  asked: 'open',
  confirmed: 'good',
  contested: 'warm',
}

type NamedRow = Pick<NamedEngagement, 'id' | 'enterprise' | 'what' | 'notedAt' | 'state'>

/** Engagements in which the reader's party was named, and that are not confirmed by everybody yet. */
export function NamedList({ rows }: { rows: readonly NamedRow[] }) {
  const t = useT()
  if (rows.length === 0) return null
  return (
    <section className="named">
      <DataTable
        caption={t('engagements.naming.listTitle')}
        columns={[
          {
            key: 'what',
            title: t('engagements.naming.what'),
            heading: true,
            cell: (row) => (
              <span>
                <Link to={`/engagements/${row.id}/confirmation`}>
                  <EnterpriseName names={row.enterprise} />
                </Link>
                <span className="sum quiet">{row.what}</span>
              </span>
            ),
          },
          {
            key: 'noted',
            title: t('engagements.naming.noted'),
            cell: (row) => <Moment at={row.notedAt} />,
          },
          {
            key: 'state',
            title: t('engagements.list.column.state'),
            cell: (row) => (
              <Tag tone={CONFIRMATION_TONE[row.state]}>{t(`engagements.naming.mine.${row.state}`)}</Tag>
            ),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </section>
  )
}
