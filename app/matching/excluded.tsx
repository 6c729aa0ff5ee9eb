import { Link } from '@remix-run/react'
import { CONSTRAINTS, type Constraint, type PublicConstraint } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'

/** As staff see it, or as an enterprise may. */
export type ExcludedCounts = Partial<Record<Constraint | PublicConstraint, number>>

const ORDER = [...CONSTRAINTS.slice(0, 3), 'unavailable', ...CONSTRAINTS.slice(3)] as const

type ExcludedProps = {
  counts: ExcludedCounts
  staff: boolean
  /** Where one can ask about anybody by name. */
  whyNotAt: string
}

/** How many who have handled such cases are not listed, by the first condition that each fails. */
export function Excluded({ counts, staff, whyNotAt }: ExcludedProps) {
  const t = useT()
  const rows = ORDER.map((constraint) => ({ constraint, count: counts[constraint] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const ask = (
    <p className="screen-only">
      <Link to={whyNotAt}>{t('whyNot.link')}</Link>
    </p>
  )
  if (total === 0) {
    return (
      <>
        <p className="quiet">{t('results.excluded.none')}</p>
        {ask}
      </>
    )
  }
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
      <p className="quiet small">{t('results.excluded.note')}</p>
      {!staff && (counts.unavailable ?? 0) > 0 && (
        <p className="quiet small">{t('results.excluded.unavailableNote')}</p>
      )}
      {staff && <p className="quiet small">{t('results.excluded.staffOnly')}</p>}
      {ask}
    </>
  )
}
