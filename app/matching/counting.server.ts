import type { MultiSearchQuery, MultiSearchResult } from 'meilisearch'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { PresenceDocument } from '../domain/matching/presence-document.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Constraint } from '../domain/matching/response.ts'

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
   * @param counts results of `queries`
   */
  excluded(
    counts: readonly CountResult[],
    question: Question,
    conflicted: ReadonlySet<string>,
    policy: Policy,
  ): Record<Constraint, number>
}

/** How many documents were counted; none where nothing had to be. */
export function total(result: CountResult | undefined): number {
  return result?.estimatedTotalHits ?? 0
}

/** How many of the documents of presence counted by facets are barred so. */
export function barredBy(result: CountResult | undefined, barred: PresenceDocument['barred']): number {
  return result?.facetDistribution?.barred?.[barred] ?? 0
}
