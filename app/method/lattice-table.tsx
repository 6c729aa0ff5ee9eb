import { type Coverage, LATTICE } from '../domain/vocabulary/lattice.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** Which organisation's practice counts for whom, with source and day. */
export function LatticeTable() {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const separator = t('shell.listSeparator')
  return (
    <DataTable
      caption={t('matching.lattice.title')}
      captionHidden
      columns={[
        {
          key: 'organisation',
          title: t('matching.lattice.organisation'),
          heading: true,
          cell: (row: Coverage) => place(row.organisation),
        },
        {
          key: 'rights',
          title: t('matching.lattice.rights'),
          cell: (row) => (
            <span>
              {row.ipTypes.map((code) => label('ipType', code)).join(separator)}
              {row.procedures && (
                <span className="quiet">
                  {' · '}
                  {row.procedures.map((code) => label('procedure', code)).join(separator)}
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'members',
          title: t('matching.lattice.members'),
          cell: (row) => (
            <details>
              <summary>{t('matching.lattice.count', { count: row.members.length })}</summary>
              {row.members.map(place).join(separator)}
              <p className="quiet small">
                {t('matching.lattice.asOf', { source: row.source, day: row.asOf })}
              </p>
            </details>
          ),
        },
      ]}
      rows={LATTICE}
      rowKey={(row) => `${row.organisation} ${row.ipTypes}`}
    />
  )
}
