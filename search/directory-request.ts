import { simplified } from '../app/domain/name.ts'
import type { DirectoryName, FacetName } from './indexes/facets.ts'

export type DirectoryFilters = Partial<Record<FacetName, readonly string[]>>

/** What is asked of a directory. Values under one facet mean "any of", facets together mean "and". */
export type DirectoryRequest = {
  directory: DirectoryName
  q: string
  filters: DirectoryFilters
  /** From 1. */
  page: number
  /** 0 when only the counts are wanted. */
  perPage: number
  /** `relevance` by default, which without words is by name. */
  sort?: 'relevance' | 'name' | 'newest'
}

/** A piece of a name; `marked` when it is what was looked for. */
export type Segment = { text: string; marked: boolean }

export const NAME_FIELDS = [
  'nameZh',
  'nameEn',
  'domesticZh',
  'domesticEn',
  'overseasZh',
  'overseasEn',
] as const
export type NameField = (typeof NAME_FIELDS)[number]

/** One result; its names in pieces (of a 1+1, both sides' names). */
export type DirectoryHit = { id: string; ref: string; names: Partial<Record<NameField, Segment[]>> }

export type FacetCount = { value: string; count: number }

export type DirectoryResult = {
  hits: DirectoryHit[]
  total: number
  /** Per facet how many results each value would give, the facet's own choice ignored; most frequent first. */
  facets: Partial<Record<FacetName, FacetCount[]>>
  /** True when the search engine could not be asked and the database answered. */
  degraded: boolean
}

const MAX_TEXT = 200
/** The search engine reads no more words than that. */
const MAX_WORDS = 10
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u

/** The words of a query as they are searched: simplified, without the engine's own operators and bare signs. */
export function queryWords(q: string): string[] {
  return simplified(q.normalize('NFKC').slice(0, MAX_TEXT))
    .split(/[\s"]+/)
    .map((word) => word.replace(/^-+/, ''))
    .filter((word) => LETTER_OR_NUMBER.test(word))
    .slice(0, MAX_WORDS)
}

/** True for a query in which nothing can be looked for, such as signs alone: it finds nothing, not everything. */
export function saysNothing(q: string): boolean {
  return q.trim() !== '' && queryWords(q).length === 0
}

/** A facet's counts in their order: most frequent first, then by code. */
export function sortedCounts(counts: Iterable<readonly [string, number]>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

/** The facets under which something is chosen. */
export function chosenFacets(filters: DirectoryFilters): FacetName[] {
  return (Object.keys(filters) as FacetName[]).filter((name) => (filters[name]?.length ?? 0) > 0)
}
