import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import { and, anyOf, eq, noneOf } from '../../search/filter.server.ts'
import type { Barred } from '../domain/matching/flat-documents.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { type Constraint, SECTIONS } from '../domain/matching/response.ts'
import { competentFilter, languageFilter } from './filters.server.ts'

const PARTIES = SECTIONS.filter((section) => section !== 'pairings')

/**
 * Counting by the engine works at one place, where a party has one document, and while no admission has to be
 * on file; else the database counts.
 */
export function canCount(question: Question, policy: Policy): boolean {
  const { places, procedure } = question
  return places.length === 1 && !(procedure !== null && policy.admissionRequired.includes(procedure))
}

/** True when language and deadline both exclude, and so a count between the two is needed. */
const needsLanguageCount = (question: Question) =>
  question.languages.length > 0 && question.hoursLeft !== null

/**
 * What tells who is kept out, beside the five ranking queries: the competent by what bars them; those in
 * conflict likewise; and how many share a language, where the deadline excludes after it.
 */
export function countingQueries(
  indexUid: string,
  question: Question,
  conflicted: ReadonlySet<string>,
): MultiSearchQuery[] {
  const competent = and(competentFilter(question), anyOf('section', PARTIES))
  const clear = and(competent, noneOf('parties', [...conflicted]))
  const count = (filter: string) => ({ indexUid, filter, limit: 0, facets: ['barred'] })
  return [
    count(clear),
    ...(conflicted.size > 0 ? [count(and(competent, anyOf('parties', [...conflicted])))] : []),
    ...(needsLanguageCount(question)
      ? [count(and(clear, eq('barred', 'none'), languageFilter(question)))]
      : []),
  ]
}

type Result = Pick<MultiSearchResult<object>, 'facetDistribution' | 'estimatedTotalHits'>

const barredBy = (result: Result | undefined, barred: Barred) =>
  result?.facetDistribution?.barred?.[barred] ?? 0

/**
 * How many each constraint keeps out, a party under the first that it fails.
 * @param results of the ranking queries, then of the counting queries
 */
export function excludedFrom(
  results: readonly Result[],
  question: Question,
  conflicted: ReadonlySet<string>,
): Record<Constraint, number> {
  const [clear, ...others] = results.slice(SECTIONS.length)
  const inConflict = conflicted.size > 0 ? others.shift() : undefined
  const speaking = needsLanguageCount(question) ? others.shift() : undefined
  const passing = SECTIONS.reduce(
    (sum, section, i) => (section === 'pairings' ? sum : sum + (results[i]?.estimatedTotalHits ?? 0)),
    0,
  )
  const unbarred = barredBy(clear, 'none')
  const afterLanguage = question.languages.length === 0 ? unbarred : (speaking?.estimatedTotalHits ?? passing)
  return {
    term: barredBy(clear, 'term') + barredBy(inConflict, 'term'),
    conflict: (inConflict?.estimatedTotalHits ?? 0) - barredBy(inConflict, 'term'),
    admission: barredBy(clear, 'admission'),
    capacity: barredBy(clear, 'capacity'),
    language: unbarred - afterLanguage,
    deadline: question.hoursLeft === null ? 0 : afterLanguage - passing,
  }
}
