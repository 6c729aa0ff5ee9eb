import { CONSTRAINTS, type Constraint, type PublicConstraint } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'

/** As staff see it, or as an enterprise may. */
export type ExcludedCounts = Partial<Record<Constraint | PublicConstraint, number>>

const ORDER = [...CONSTRAINTS.slice(0, 3), 'unavailable', ...CONSTRAINTS.slice(3)] as const

/** How many who have handled such cases are not listed, by the first condition that each fails. */
export function Excluded({ counts, staff }: { counts: ExcludedCounts; staff: boolean }) {
  const t = useT()
  const rows = ORDER.map((constraint) => ({ constraint, count: counts[constraint] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return <p className="quiet">{t('results.excluded.none')}</p>
  return (
    <>
      <h2>{t('results.excluded.title', { count: total })}</h2>
      <table className="counts">
        <caption className="visually-hidden">{t('results.excluded.title', { count: total })}</caption>
        <tbody>
          {rows.map(({ constraint, count }) => (
            <tr key={constraint}>
              <th scope="row">{t(`results.excluded.${constraint}`)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">
        {t('results.excluded.note')}
        {!staff && (counts.unavailable ?? 0) > 0 && t('results.excluded.unavailableNote')}
        {staff && t('results.excluded.staffOnly')}
      </p>
    </>
  )
}
