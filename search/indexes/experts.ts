import { directorySettings, PARTY_SEARCHED } from './directory-settings.ts'
import { DIRECTORY_FACETS } from './facets.ts'
import { buildPartyDocuments } from './party-documents.ts'
import type { SearchIndex } from './search-index.ts'

/** The directory of experts: one document per party. */
export const experts: SearchIndex = {
  name: 'experts',
  settings: directorySettings(PARTY_SEARCHED, DIRECTORY_FACETS.experts),
  buildDocuments: (db, ids, today) => buildPartyDocuments(db, 'expert', ids, today),
}
