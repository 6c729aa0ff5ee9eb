import type { Settings } from 'meilisearch'
import type { Db } from '../../db/schema.ts'
import type { IndexName } from '../client.server.ts'

/** Whatever an index holds; `id` is its primary key: letters, digits, `-` and `_`. */
export type SearchDocument = { id: string }

export type SearchIndex = {
  name: IndexName
  settings: Settings
  /** Changes when the same rows would give other documents: the whole index is then filled anew. */
  revision?: string
  /**
   * For each outbox document id the flat documents that are true on `today` (`YYYY-MM-DD`); an id that is
   * absent, or has none, has nothing in the index.
   */
  buildDocuments(db: Db, ids: readonly string[], today: string): Promise<Map<string, SearchDocument[]>>
}
