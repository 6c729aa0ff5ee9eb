import type { StaffRole } from '../domain/actor.ts'
import { shanghaiMinute } from '../domain/day.ts'
import type { Stage } from '../domain/invitation/stage.ts'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'

/** A line of the ledger, as `listReadings` gives it: of the centre, or of a party as far as it was shown something. */
export type ReadingRow = {
  id: number
  at: string
  who: string
  /** Most have read; a file of an earlier engagement is also handed on, and taken back. */
  step: 'read' | 'hand_on' | 'take_back_file'
  role: StaffRole | null
  /** The party that read, or to which a file was handed on; null for the centre. */
  party: string | null
  /** How far an invited party read; null for the centre, which reads the file, and where it is about one document. */
  stage: Stage | null
  /** The document that it is about, where it is about one that was handed on. */
  file: string | null
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
              cell: (row) => (row.step === 'read' && row.party ? `${row.who} · ${row.party}` : row.who),
            },
            {
              key: 'role',
              title: t('disputes.readers.role'),
              cell: (row) => {
                if (row.step !== 'read') return t('disputes.readers.enterprise')
                if (row.role) return t(`accounts.role.${row.role}`)
                if (row.file) return t('disputes.readers.counsel')
                return row.party ? t('disputes.readers.invited') : ''
              },
            },
            {
              key: 'what',
              title: t('disputes.readers.what'),
              cell: ({ step, file, party, stage }) =>
                file
                  ? t(`disputes.readers.${step}`, { file, party: party ?? '' })
                  : t(`invitations.stage.${stage ?? 'file'}`),
            },
            {
              key: 'when',
              title: t('disputes.readers.when'),
              unbroken: true,
              cell: (row) => <time dateTime={row.at}>{shanghaiMinute(row.at)}</time>,
            },
          ]}
          rows={readings}
          rowKey={(row) => String(row.id)}
        />
      )}
    </section>
  )
}
