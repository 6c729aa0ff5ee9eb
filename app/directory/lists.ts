import type { PartyType } from '../domain/vocabulary/parties.ts'

/** The four lists of the directory, by the last part of their address. */
export const LISTS = ['experts', 'providers', 'pairings', 'think-tanks'] as const
export type ListName = (typeof LISTS)[number]

/** The list in which a kind of party stands. */
export const LIST_OF: Record<PartyType, ListName> = {
  expert: 'experts',
  provider: 'providers',
  think_tank: 'think-tanks',
}

/** What a list can be narrowed by, as the address says it, in the order of the page. */
export const FILTERS = {
  experts: ['jurisdiction', 'ipType', 'procedure', 'industry', 'language', 'category', 'country'],
  providers: [
    'origin',
    'jurisdiction',
    'ipType',
    'procedure',
    'industry',
    'language',
    'kind',
    'country',
    'feeModel',
  ],
  pairings: ['jurisdiction', 'ipType', 'procedure', 'industry', 'language', 'country'],
  'think-tanks': ['jurisdiction', 'ipType', 'industry', 'language'],
} as const satisfies Record<ListName, readonly string[]>
export type FilterName = (typeof FILTERS)[ListName][number]

/** The address of a list, or of one entry in it. */
export function directoryPath(list: ListName, ref?: string): string {
  return ref === undefined ? `/directory/${list}` : `/directory/${list}/${encodeURIComponent(ref)}`
}
