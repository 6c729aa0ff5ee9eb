import type { FieldShape } from '../domain/application/fields.ts'
import type { Values } from '../domain/application/values.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFieldLabel } from './field-label.ts'
import { useWriteField } from './written-values.tsx'

/** What somebody else saved meanwhile, beside what the reader was about to save: nothing is overwritten unseen. */
export function SaveConflict({
  fields,
  theirs,
  yours,
}: {
  fields: readonly FieldShape[]
  theirs: Values
  yours: Values
}) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const write = useWriteField()
  const text = (field: FieldShape, values: Values) => write(field, values).join('\n')
  const rows = fields.filter((field) => text(field, theirs) !== text(field, yours))
  return (
    <section className="save-conflict">
      <Notice tone="warm" title={t('applications.conflict.title')} live>
        {t('applications.conflict.how')}
      </Notice>
      {rows.length > 0 && (
        <DataTable
          caption={t('applications.conflict.caption', { count: rows.length })}
          columns={[
            {
              key: 'field',
              title: t('applications.conflict.field'),
              heading: true,
              cell: ({ name }) => fieldLabel(name),
            },
            {
              key: 'theirs',
              title: t('applications.conflict.theirs'),
              typed: true,
              cell: (field) => (
                <span className="written">{text(field, theirs) || t('applications.check.nothing')}</span>
              ),
            },
            {
              key: 'yours',
              title: t('applications.conflict.yours'),
              typed: true,
              cell: (field) => (
                <span className="written">{text(field, yours) || t('applications.check.nothing')}</span>
              ),
            },
          ]}
          rows={rows}
          rowKey={({ name }) => name}
        />
      )}
    </section>
  )
}
