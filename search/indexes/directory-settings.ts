import type { Settings } from 'meilisearch'
import { dictionary, synonyms } from './synonyms.ts'

/** What every directory index filters by, besides its facets. */
const ALWAYS_FILTERED = ['id', 'termStart', 'termEnd', 'demo']

/**
 * The settings that directory indexes share. The last ranking rules make every order total, so that a list
 * does not change by itself after a rebuild.
 */
export function directorySettings(searched: string[], facets: readonly string[]): Settings {
  return {
    searchableAttributes: searched,
    filterableAttributes: [...facets, ...ALWAYS_FILTERED],
    sortableAttributes: ['sortName', 'listedOn', 'id'],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'sortName:asc', 'id:asc'],
    dictionary,
    synonyms,
    // Told, not guessed: a name in Chinese characters alone could be taken for Japanese, and guessing is slow.
    localizedAttributes: [{ locales: ['cmn', 'eng'], attributePatterns: ['*'] }],
    typoTolerance: { disableOnNumbers: true, disableOnAttributes: ['pinyin'] },
    pagination: { maxTotalHits: 1_000_000 },
    faceting: { maxValuesPerFacet: 1_000 },
    facetSearch: false,
    // Distances between words cost most of the time of indexing, and names are too short for them to matter.
    proximityPrecision: 'byAttribute',
  }
}

/** The searched fields of a party, the most telling first. */
export const PARTY_SEARCHED = [
  'nameSimplified',
  'nameEn',
  'aliases',
  'pinyin',
  'ref',
  'unit',
  'title',
  'city',
  'words',
  'bio',
]
