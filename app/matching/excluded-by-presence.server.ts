import type { MultiSearchQuery } from 'meilisearch'
import { and, anyOf, atMost, EVERYTHING, eq, type Filter } from '../../search/filter.server.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import { placeKeyOf } from '../domain/matching/flat-documents.ts'
import { speaksAt } from '../domain/matching/presence-document.ts'
import type { Question } from '../domain/matching/question.ts'
import { barredBy, type Counting, total } from './counting.server.ts'
import { clearFilter, PARTIES, spokenOf } from './filters.server.ts'

/** The parties of which a list of the document of presence holds one of the places asked for. */
export function standingPresence(
  list: 'at' | 'admitted' | 'unbarred',
  { places, pool, procedure }: Question,
): Filter {
  const keys = places.flatMap((place) => [placeKeyOf(pool, place, procedure), placeKeyOf(pool, place, OTHER)])
  return anyOf(list, keys)
}

/** Those who have a language in common. */
export function speakingPresence(question: Question): Filter {
  const { places, pool, languages } = question
  if (languages.length === 0) return EVERYTHING
  const spoken = spokenOf(question)
  return anyOf(
    'speaks',
    places.flatMap((place) => spoken.map((language) => speaksAt(pool, place, language))),
  )
}

/** How many of the competent are in conflict, by whether their term has ended; no question where nobody can be. */
export function conflictCounts(
  indexUid: string,
  question: Question,
  conflicted: ReadonlySet<string>,
): MultiSearchQuery[] {
  if (conflicted.size === 0) return []
  const filter = and(standingPresence('at', question), anyOf('subject', [...conflicted]))
  return [{ indexUid, limit: 0, facets: ['barred'], filter }]
}

/**
 * Counts parties by their documents of presence, of which each has one: who is competent, in conflict, and left after
 * each constraint.
 */
export const countByPresence: Counting = {
  queries(indexUid, question, conflicted) {
    const { languages, hoursLeft } = question
    const clear = clearFilter(PARTIES, conflicted)
    const unbarred = and(standingPresence('unbarred', question), clear)
    const speaking = and(unbarred, speakingPresence(question))
    const all = { indexUid, limit: 0 }
    return [
      { ...all, facets: ['barred'], filter: and(standingPresence('at', question), clear) },
      { ...all, filter: and(standingPresence('admitted', question), clear, eq('barred', 'none')) },
      { ...all, filter: unbarred },
      ...conflictCounts(indexUid, question, conflicted),
      ...(languages.length > 0 ? [{ ...all, filter: speaking }] : []),
      ...(hoursLeft === null ? [] : [{ ...all, filter: and(speaking, atMost('responseHours', hoursLeft)) }]),
    ]
  },

  excluded([competent, admitted, unbarred, ...others], question, conflicted) {
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
