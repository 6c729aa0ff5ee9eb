import type { MultiSearchQuery } from 'meilisearch'
import { and, anyOf, atMost, EVERYTHING, eq, type Filter } from '../../search/filter.server.ts'
import { placeKeyOf } from '../domain/matching/document-facts.ts'
import { OTHER } from '../domain/matching/evidence.ts'
import { speaksAt } from '../domain/matching/presence-document.ts'
import type { Question } from '../domain/matching/question.ts'
import { barredBy, type Counting, type CountResult, total } from './counting.server.ts'
import { clearFilter, PARTIES, spokenOf } from './filters.server.ts'

/** The parties of which a list of the document of presence holds one of the places asked for. */
function standingPresence(
  list: 'at' | 'admitted' | 'unbarred',
  { places, pool, procedure }: Question,
): Filter {
  const keys = places.flatMap((place) => [placeKeyOf(pool, place, procedure), placeKeyOf(pool, place, OTHER)])
  return anyOf(list, keys)
}

/** Those who have a language in common. */
function speakingPresence(question: Question): Filter {
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

/** How many of those whom nothing bars are clear of conflicts, and of these are left after language and deadline. */
export function leftQueries(
  indexUid: string,
  question: Question,
  conflicted: ReadonlySet<string>,
): { unbarred: MultiSearchQuery; left: MultiSearchQuery[] } {
  const { languages, hoursLeft } = question
  const unbarred = and(standingPresence('unbarred', question), clearFilter(PARTIES, conflicted))
  const speaking = and(unbarred, speakingPresence(question))
  const all = { indexUid, limit: 0 }
  return {
    unbarred: { ...all, filter: unbarred },
    left: [
      ...(languages.length > 0 ? [{ ...all, filter: speaking }] : []),
      ...(hoursLeft === null ? [] : [{ ...all, filter: and(speaking, atMost('responseHours', hoursLeft)) }]),
    ],
  }
}

/**
 * How many of those whom nothing bars language and deadline exclude.
 * @param left results of `leftQueries`
 */
export function excludedAmong(
  unbarred: number,
  left: readonly CountResult[],
  { languages, hoursLeft }: Question,
): Record<'language' | 'deadline', number> {
  const speaking = languages.length > 0 ? total(left[0]) : unbarred
  const answering = hoursLeft === null ? speaking : total(left.at(-1))
  return { language: unbarred - speaking, deadline: speaking - answering }
}

/**
 * Counts parties by their documents of presence, of which each has one: who is competent, in conflict, and left after
 * each constraint.
 */
export const countByPresence: Counting = {
  queries(indexUid, question, conflicted) {
    const clear = clearFilter(PARTIES, conflicted)
    const all = { indexUid, limit: 0 }
    const { unbarred, left } = leftQueries(indexUid, question, conflicted)
    return [
      { ...all, facets: ['barred'], filter: and(standingPresence('at', question), clear) },
      { ...all, filter: and(standingPresence('admitted', question), clear, eq('barred', 'none')) },
      unbarred,
      ...conflictCounts(indexUid, question, conflicted),
      ...left,
    ]
  },

  excluded([competent, admitted, unbarred, ...others], question, conflicted) {
    const inConflict = conflicted.size > 0 ? others.shift() : undefined
    return {
      term: barredBy(competent, 'term') + barredBy(inConflict, 'term'),
      conflict: barredBy(inConflict, 'none'),
      admission: barredBy(competent, 'none') - total(admitted),
      capacity: total(admitted) - total(unbarred),
      ...excludedAmong(total(unbarred), others, question),
    }
  },
}
