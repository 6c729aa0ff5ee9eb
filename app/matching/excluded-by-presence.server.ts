import { and, anyOf, atMost, eq, type Filter } from '../../search/filter.server.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import { placeKeyOf } from '../domain/matching/flat-documents.ts'
import type { Question } from '../domain/matching/question.ts'
import { barredBy, type Counting, type CountResult } from './counting.server.ts'
import { clearFilter, languageFilter, PARTIES } from './filters.server.ts'

/** The parties of which a list of the document of presence holds one of the places asked for. */
function standingAt(list: 'at' | 'admitted' | 'unbarred', { places, pool, procedure }: Question): Filter {
  const keys = places.flatMap((place) => [placeKeyOf(pool, place, procedure), placeKeyOf(pool, place, OTHER)])
  return anyOf(list, keys)
}

const total = (result: CountResult | undefined) => result?.estimatedTotalHits ?? 0

/**
 * Counts parties by their documents of presence, of which each has one: who is competent, in conflict, and left after
 * each constraint.
 */
export const countByPresence: Counting = {
  queries(indexUid, question, conflicted) {
    const { languages, hoursLeft } = question
    const clear = clearFilter(PARTIES, conflicted)
    const inTerm = eq('barred', 'none')
    const unbarred = and(standingAt('unbarred', question), clear)
    const speaking = and(unbarred, languageFilter(PARTIES, question))
    const competent = standingAt('at', question)
    const byTerm = { indexUid, limit: 0, facets: ['barred'] }
    const all = { indexUid, limit: 0 }
    return [
      { ...byTerm, filter: and(competent, clear) },
      { ...all, filter: and(standingAt('admitted', question), clear, inTerm) },
      { ...all, filter: unbarred },
      ...(conflicted.size > 0
        ? [{ ...byTerm, filter: and(competent, anyOf('subject', [...conflicted])) }]
        : []),
      ...(languages.length > 0 ? [{ ...all, filter: speaking }] : []),
      ...(hoursLeft === null ? [] : [{ ...all, filter: and(speaking, atMost('responseHours', hoursLeft)) }]),
    ]
  },

  excluded(_ranking, [competent, admitted, unbarred, ...others], question, conflicted) {
    const inConflict = conflicted.size > 0 ? others.shift() : undefined
    const speaking = question.languages.length > 0 ? total(others.shift()) : total(unbarred)
    const answering = question.hoursLeft === null ? speaking : total(others.shift())
    return {
      term: barredBy(competent, 'term') + barredBy(inConflict, 'term'),
      conflict: barredBy(inConflict, 'none'),
      admission: barredBy(competent, 'none') - total(admitted),
      capacity: total(admitted) - total(unbarred),
      language: total(unbarred) - speaking,
      deadline: speaking - answering,
    }
  },
}
