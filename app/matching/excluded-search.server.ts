import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Constraint } from '../domain/matching/response.ts'
import { countByFacets } from './excluded-by-facets.server.ts'
import { countBySteps } from './excluded-by-steps.server.ts'
import { needsOnFile } from './filters.server.ts'

export type CountResult = Pick<
  MultiSearchResult<object>,
  'estimatedTotalHits' | 'totalHits' | 'facetDistribution'
>

/** A way to have the engine count how many competent parties each constraint keeps out. */
export type Counting = {
  /** What to ask beside the ranking queries. */
  queries(
    indexUid: string,
    question: Question,
    conflicted: ReadonlySet<string>,
    policy: Policy,
  ): MultiSearchQuery[]
  /**
   * How many each constraint keeps out, a party under the first that it fails.
   * @param ranking results of the ranking queries, section by section
   * @param counts results of `queries`
   */
  excluded(
    ranking: readonly CountResult[],
    counts: readonly CountResult[],
    question: Question,
    conflicted: ReadonlySet<string>,
    policy: Policy,
  ): Record<Constraint, number>
}

/** By facets, which cost least, where a party has one document and its `barred` tells all; else step by step. */
export function countingFor(question: Question, policy: Policy): Counting {
  return question.places.length === 1 && !needsOnFile(question, policy) ? countByFacets : countBySteps
}
