import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { fieldsToRead, TERM_FIELDS, type TermField } from './terms-fields.ts'
import type { TermValues } from './terms-values.ts'
import { useWriteTerm } from './use-write-term.ts'

/** What the other side saved meanwhile, beside what the reader was about to save: nothing is overwritten unseen. */
export function TermsConflict({ theirs, yours }: { theirs: TermValues; yours: TermValues }) {
  const t = useT()
  const write = useWriteTerm()
  const rows = fieldsToRead(TERM_FIELDS).filter((field) => write(field, theirs) !== write(field, yours))
  const cell = (values: TermValues) => (field: TermField) => (
    <span className="written">{write(field, values) || t('pairings.form.empty')}</span>
  )
  return (
    <section className="save-conflict">
      <Notice tone="warm" title={t('pairings.form.conflict')} live>
        {t('pairings.form.conflictHow')}
      </Notice>
      {rows.length > 0 && (
        <DataTable
          caption={t('pairings.form.conflictCaption', { count: rows.length })}
          columns={[
            {
              key: 'field',
              title: t('pairings.form.field'),
              heading: true,
              cell: ({ name }) => t(`pairings.field.${name}`),
            },
            { key: 'theirs', title: t('pairings.form.theirs'), typed: true, cell: cell(theirs) },
            { key: 'yours', title: t('pairings.form.yours'), typed: true, cell: cell(yours) },
          ]}
          rows={rows}
          rowKey={({ name }) => name}
        />
      )}
    </section>
  )
}
