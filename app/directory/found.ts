import type { FilterName } from './lists.ts'

export type FacetCount = { value: string; count: number }

/** What a list page knows besides its rows. */
export type Found = {
  total: number
  /** At least 1. */
  pages: number
  /** Values that occur among the results, most frequent first. */
  facets: Partial<Record<FilterName, FacetCount[]>>
  /** Where nothing was found: what giving up one condition would find. Without a filter it is the text. */
  relaxations: { name: FilterName | null; value: string; count: number }[]
}
