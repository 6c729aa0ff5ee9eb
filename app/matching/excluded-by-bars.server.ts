import { and } from '../../search/filter.server.ts'
import { BARS, type Bar } from '../domain/matching/document-facts.ts'
import { barredBy, type Counting, total } from './counting.server.ts'
import { conflictCounts, excludedAmong, leftQueries } from './excluded-by-presence.server.ts'
import { barredFilter, clearFilter, PARTIES } from './filters.server.ts'

/**
 * The barred by what bars them; those in conflict; and where language or deadline may exclude, how many of the others
 * are left after each, by their documents of presence, which have less to say.
 */
export const countByBars: Counting = {
  queries(indexUid, question, conflicted) {
    const clear = clearFilter(PARTIES, conflicted)
    const { unbarred, left } = leftQueries(indexUid, question, conflicted)
    return [
      ...BARS.map((bar) => ({ indexUid, limit: 0, filter: and(barredFilter([bar], question), clear) })),
      ...conflictCounts(indexUid, question, conflicted),
      ...(left.length > 0 ? [unbarred, ...left] : []),
    ]
  },

  excluded(counts, question, conflicted) {
    const others = counts.slice(BARS.length)
    const barred = (bar: Bar) => total(counts[BARS.indexOf(bar)])
    const inConflict = conflicted.size > 0 ? others.shift() : undefined
    const unbarred = total(others.shift())
    return {
      term: barred('term') + barredBy(inConflict, 'term'),
      conflict: barredBy(inConflict, 'none'),
      admission: barred('admission'),
      capacity: barred('capacity'),
      ...excludedAmong(unbarred, others, question),
    }
  },
}
