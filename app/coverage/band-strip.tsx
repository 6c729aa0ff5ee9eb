import type { BandCounts } from '../domain/matching/coverage.ts'
import { useT } from '../i18n/context.tsx'

/** From the best band down, as the table is read. */
const BANDS = [5, 4, 3, 2, 1, 0] as const

/** The figures of the bands over a column of strips. */
export function BandScale() {
  return (
    <span className="band-strip band-scale" aria-hidden="true">
      {BANDS.map((band) => (
        <span key={band}>{band}</span>
      ))}
    </span>
  )
}

/** How many stand in each band: figures under one another, and for a listener or on a phone, words. */
export function BandStrip({ counts }: { counts: BandCounts }) {
  const t = useT()
  const spoken = BANDS.filter((band) => counts[band] > 0).map((band) =>
    t('staff.coverage.bandOf', { band: t(`results.band.b${band}`), count: counts[band] }),
  )
  return (
    <>
      <span className="band-strip" aria-hidden="true">
        {BANDS.map((band) => (
          <span key={band} className={counts[band] > 0 ? undefined : 'band-strip-none'}>
            {counts[band] > 0 ? counts[band] : '·'}
          </span>
        ))}
      </span>
      <span className="band-words">
        {spoken.length > 0 ? spoken.join(t('shell.listSeparator')) : t('staff.coverage.nobody')}
      </span>
    </>
  )
}
