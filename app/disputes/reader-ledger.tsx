import type { StaffRole } from '../domain/actor.ts'
import type { Stage } from '../domain/invitation/stage.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { writtenTime } from './written-time.ts'

/** A reading, as `listReadings` gives it. */
export type ReadingRow = {
  id: number
  at: string
  who: string
  role: StaffRole | null
  party: string | null
  stage: Stage | null
}

/** Who has read what of this file, at the centre and among those invited: an enterprise may know. */
export function ReaderLedger({ readings, total }: { readings: readonly ReadingRow[]; total: number }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('disputes.readers.title')}</h2>
      <p className="quiet">{t(total === 0 ? 'disputes.readers.none' : 'disputes.readers.lede')}</p>
      {total > 0 && (
        <DataTable
          caption={t('disputes.readers.caption', { count: total, shown: readings.length })}
          captionHidden={total === readings.length}
          columns={[
            {
              key: 'who',
              title: t('disputes.readers.who'),
              heading: true,
              cell: (row) => (row.party ? `${row.who} · ${row.party}` : row.who),
            },
            {
              key: 'role',
              title: t('disputes.readers.role'),
              cell: (row) =>
                row.role ? t(`accounts.role.${row.role}`) : row.party ? t('disputes.readers.invited') : '',
            },
            {
              key: 'what',
              title: t('disputes.readers.what'),
              cell: (row) => t(`invitations.stage.${row.stage ?? 'file'}`),
            },
            {
              key: 'when',
              title: t('disputes.readers.when'),
              unbroken: true,
              cell: (row) => <time dateTime={row.at}>{writtenTime(row.at)}</time>,
            },
          ]}
          rows={readings}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  )
}
