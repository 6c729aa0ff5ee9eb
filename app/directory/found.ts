import type { FilterName } from './lists.ts'
import type { Relaxation } from './relaxations.ts'

export type FacetCount = { value: string; count: number }

/** What a list page knows besides its rows. */
export type Found = {
  total: number
  /** At least 1. */
  pages: number
  /** Values that occur among the results, most frequent first. */
  facets: Partial<Record<FilterName, FacetCount[]>>
  /** Where nothing was found: what giving up one condition would find. */
  relaxations: (Relaxation & { count: number })[]
  /** Where nothing was found: the text with one character changed into one that stands in a name, and what it finds. */
  corrections: { q: string; count: number }[]
}
