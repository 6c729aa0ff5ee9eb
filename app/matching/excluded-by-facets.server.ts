import { and, anyOf, eq } from '../../search/filter.server.ts'
import type { Question } from '../domain/matching/question.ts'
import { SECTIONS } from '../domain/matching/response.ts'
import { barredBy, type Counting } from './counting.server.ts'
import { clearFilter, competentFilter, languageFilter, PARTIES } from './filters.server.ts'

/** True when language and deadline both exclude, and so a count between the two is needed. */
const needsLanguageCount = (question: Question) =>
  question.languages.length > 0 && question.hoursLeft !== null

/**
 * The competent by what bars them; those in conflict likewise; and how many share a language, where the deadline
 * excludes after it. The ranking queries say how many pass.
 */
export const countByFacets: Counting = {
  queries(indexUid, question, conflicted) {
    const competent = competentFilter(PARTIES, question)
    const clear = and(competent, clearFilter(PARTIES, conflicted))
    const count = (filter: string) => ({ indexUid, filter, limit: 0, facets: ['barred'] })
    return [
      count(clear),
      ...(conflicted.size > 0 ? [count(and(competent, anyOf('subject', [...conflicted])))] : []),
      ...(needsLanguageCount(question)
        ? [count(and(clear, eq('barred', 'none'), languageFilter(PARTIES, question)))]
        : []),
    ]
  },

  excluded(ranking, [clear, ...others], question, conflicted) {
    const inConflict = conflicted.size > 0 ? others.shift() : undefined
    const speaking = needsLanguageCount(question) ? others.shift() : undefined
    const passing = SECTIONS.reduce(
      (sum, section, i) => (section === 'pairings' ? sum : sum + (ranking[i]?.estimatedTotalHits ?? 0)),
      0,
    )
    const unbarred = barredBy(clear, 'none')
    const afterLanguage =
      question.languages.length === 0 ? unbarred : (speaking?.estimatedTotalHits ?? passing)
    return {
      term: barredBy(clear, 'term') + barredBy(inConflict, 'term'),
      conflict: (inConflict?.estimatedTotalHits ?? 0) - barredBy(inConflict, 'term'),
      admission: barredBy(clear, 'admission'),
      capacity: barredBy(clear, 'capacity'),
      language: unbarred - afterLanguage,
      deadline: question.hoursLeft === null ? 0 : afterLanguage - passing,
    }
  },
}
