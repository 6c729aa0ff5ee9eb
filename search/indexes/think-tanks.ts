import { directorySettings, PARTY_SEARCHED } from './directory-settings.ts'
import { DIRECTORY_FACETS } from './facets.ts'
import { buildPartyDocuments } from './party-documents.ts'
import type { SearchIndex } from './search-index.ts'

/** The directory of think tanks: one document per party. */
export const thinkTanks: SearchIndex = {
  name: 'think-tanks',
  settings: directorySettings(PARTY_SEARCHED, DIRECTORY_FACETS['think-tanks']),
  buildDocuments: (db, ids, today) => buildPartyDocuments(db, 'think_tank', ids, today),
}
