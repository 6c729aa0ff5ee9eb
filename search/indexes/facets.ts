/** What each directory can be narrowed by, in the order in which pages show it. Field names of its index. */
export const DIRECTORY_FACETS = {
  experts: [
    'jurisdictions',
    'ipTypes',
    'procedures',
    'industries',
    'languages',
    'categories',
    'country',
    'city',
  ],
  providers: [
    'origin',
    'jurisdictions',
    'ipTypes',
    'procedures',
    'industries',
    'languages',
    'kind',
    'country',
    'city',
    'feeModels',
  ],
  pairings: ['jurisdictions', 'ipTypes', 'procedures', 'industries', 'languages', 'country'],
  'think-tanks': ['jurisdictions', 'ipTypes', 'industries', 'languages', 'country', 'city'],
} as const satisfies Record<string, readonly string[]>

export type DirectoryName = keyof typeof DIRECTORY_FACETS
export type FacetName = (typeof DIRECTORY_FACETS)[DirectoryName][number]
