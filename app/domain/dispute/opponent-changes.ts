/** So many changes of the opponents within a week are ordinary correcting; more ask who acts for whom. */
export const CHANGES_TOLERATED = 2
export const WITHIN_DAYS = 7

const WITHIN_MS = WITHIN_DAYS * 86_400_000

/** A stretch of at most seven days with more changes than are tolerated. */
export type FrequentChanges = { count: number; from: string; to: string }

/**
 * The busiest seven days among the instants at which a dispute's opponents were changed, the latest of equals;
 * null while no seven days hold more changes than are tolerated. A name put in and taken out again tells from the
 * list of matches whether a firm acts for it, so staff are told.
 * @param instants ISO-8601, in any order
 */
export function frequentChanges(instants: readonly string[]): FrequentChanges | null {
  const times = instants.map((instant) => Date.parse(instant)).sort((a, b) => a - b)
  let busiest: FrequentChanges | null = null
  let first = 0
  for (const [last, time] of times.entries()) {
    while (time - times[first]! > WITHIN_MS) first += 1
    const count = last - first + 1
    if (count <= CHANGES_TOLERATED || count < (busiest?.count ?? 0)) continue
    busiest = { count, from: new Date(times[first]!).toISOString(), to: new Date(time).toISOString() }
  }
  return busiest
}
