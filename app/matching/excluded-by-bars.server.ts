import { and, atMost } from '../../search/filter.server.ts'
import { BARS, type Bar } from '../domain/matching/flat-documents.ts'
import { barredBy, type Counting, total } from './counting.server.ts'
import { conflictCounts, speakingPresence, standingPresence } from './excluded-by-presence.server.ts'
import { barredFilter, clearFilter, PARTIES } from './filters.server.ts'

/**
 * The barred by what bars them; those in conflict; and where language or deadline may exclude, how many of the others
 * are left after each, by their documents of presence, which have less to say.
 */
export const countByBars: Counting = {
  queries(indexUid, question, conflicted) {
    const { languages, hoursLeft } = question
    const clear = clearFilter(PARTIES, conflicted)
    const unbarred = and(standingPresence('unbarred', question), clear)
    const speaking = and(unbarred, speakingPresence(question))
    const all = { indexUid, limit: 0 }
    return [
      ...BARS.map((bar) => ({ ...all, filter: and(barredFilter([bar], question), clear) })),
      ...conflictCounts(indexUid, question, conflicted),
      ...(languages.length > 0 || hoursLeft !== null ? [{ ...all, filter: unbarred }] : []),
      ...(languages.length > 0 ? [{ ...all, filter: speaking }] : []),
      ...(hoursLeft === null ? [] : [{ ...all, filter: and(speaking, atMost('responseHours', hoursLeft)) }]),
    ]
  },

  excluded(counts, question, conflicted) {
    const others = counts.slice(BARS.length)
    const barred = (bar: Bar) => total(counts[BARS.indexOf(bar)])
    const inConflict = conflicted.size > 0 ? others.shift() : undefined
    const open = total(others.shift())
    const speaking = question.languages.length > 0 ? total(others.shift()) : open
    const answering = question.hoursLeft === null ? speaking : total(others.shift())
    return {
      term: barred('term') + barredBy(inConflict, 'term'),
      conflict: barredBy(inConflict, 'none'),
      admission: barred('admission'),
      capacity: barred('capacity'),
      language: open - speaking,
      deadline: speaking - answering,
    }
  },
}
