import { directorySettings, PARTY_SEARCHED } from './directory-settings.ts'
import { DIRECTORY_FACETS } from './facets.ts'
import { buildPartyDocuments } from './party-documents.ts'
import type { SearchIndex } from './search-index.ts'

/** The directory of providers: one document per party. */
export const providers: SearchIndex = {
  name: 'providers',
  settings: directorySettings(PARTY_SEARCHED, DIRECTORY_FACETS.providers),
  buildDocuments: (db, ids, today) => buildPartyDocuments(db, 'provider', ids, today),
}
