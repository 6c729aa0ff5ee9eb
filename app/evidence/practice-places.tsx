import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import type { EvidenceSummary } from './evidence.ts'

const PLACES_SHOWN = 3

/** Where most of a party's matters are: 德国 专利 6. */
export function PracticePlaces({ evidence }: { evidence: EvidenceSummary | null }) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  if (!evidence || evidence.places.length === 0) return null
  const shown = evidence.places.slice(0, PLACES_SHOWN)
  const rest = evidence.places.length - shown.length
  return (
    <ul className="practice-places plain-list">
      {shown.map((one) => (
        <li key={`${one.jurisdiction} ${one.ipType}`}>
          <span>
            {t('directory.row.place', {
              place: place(one.jurisdiction),
              ipType: label('ipType', one.ipType),
            })}
          </span>
          <span className="number">{one.matters}</span>
        </li>
      ))}
      {rest > 0 && <li className="quiet">{t('directory.row.more', { count: rest })}</li>}
    </ul>
  )
}
