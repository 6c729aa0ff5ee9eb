import { useT } from '../i18n/context.tsx'
import { BandMeter } from '../ui/band-meter.tsx'
import { DataTable } from '../ui/data-table.tsx'

type Row = { band: number; floor: number | null }

/** The sum from which each band begins. */
export function BandTable({ floors }: { floors: readonly number[] }) {
  const t = useT()
  const rows: Row[] = [
    ...floors.map((floor, index) => ({ band: 5 - index, floor })),
    { band: 1, floor: null },
    { band: 0, floor: null },
  ]
  return (
    <div className="method-table">
      <DataTable
        caption={t('matching.bands.title')}
        captionHidden
        columns={[
          {
            key: 'band',
            title: t('matching.bands.band'),
            heading: true,
            cell: ({ band }: Row) => (
              <span className="method-band">
                {band} <BandMeter band={band} />
              </span>
            ),
          },
          { key: 'floor', title: t('matching.bands.floor'), cell: (row) => <Floor row={row} /> },
        ]}
        rows={rows}
        rowKey={({ band }) => String(band)}
      />
    </div>
  )
}

function Floor({ row }: { row: Row }) {
  const t = useT()
  if (row.floor !== null) return <>{t('matching.bands.from', { floor: row.floor })}</>
  return <>{t(row.band === 0 ? 'matching.bands.none' : 'matching.bands.any')}</>
}
