import type { EnqueuedTask } from 'meilisearch'
import { isProblem } from '../app/domain/errors.ts'
import type { Db } from '../db/schema.ts'
import { refusalCode, type SearchClient } from './client.server.ts'
import type { SearchDocument, SearchIndex } from './indexes/search-index.ts'
import type { PendingRow } from './outbox.server.ts'
import { enqueueTask, finishTask, type Heartbeat, TaskFailed } from './task.server.ts'

/** A request's size in characters; the server refuses more than 100 MB. */
const PAYLOAD = 16_000_000
/** What the server says of a document that it cannot take, as opposed to trouble of its own (a full disk …). */
const DOCUMENT_REFUSED = new Set([
  'invalid_document_id',
  'missing_document_id',
  'invalid_document_fields',
  'document_fields_limit_reached',
  'max_fields_limit_exceeded',
  'payload_too_large',
])

/** Errors by name: the database's, the lease's, and being told to stop. */
const OUR_TROUBLE = new Set(['SqliteError', 'LeaseLost', 'Stopped'])

export type Destination = { client: SearchClient; uid: string; beat: Heartbeat }

/** What became of the rows of one batch: their flat documents' ids, and how many others were deleted. */
export type Written = { ids: Map<string, string[]>; written: number; deleted: number }

/**
 * Builds the documents of `rows` and makes the index hold exactly those: what is new or changed is added first,
 * what is stale is deleted after, so that nothing is missing in between.
 * @throws TaskFailed, or what `buildDocuments` throws, when these rows cannot be indexed
 * @throws Problem `search_unavailable` when the server is in trouble
 */
async function writeRows(
  db: Db,
  index: SearchIndex,
  rows: readonly PendingRow[],
  today: string,
  to: Destination,
): Promise<Written> {
  const built = await index.buildDocuments(
    db,
    rows.map((row) => row.documentId),
    today,
  )
  const ids = new Map(
    rows.map((row) => [row.documentId, (built.get(row.documentId) ?? []).map(({ id }) => id)]),
  )
  const stale = rows.flatMap((row) => {
    const kept = new Set(ids.get(row.documentId))
    return row.indexedIds.filter((id) => !kept.has(id))
  })
  const written = await add(built, to)
  if (stale.length > 0) {
    const task = await enqueueTask(to.client, (meili) => meili.index(to.uid).deleteDocuments(stale))
    await finishTask(to.client, task, to.beat)
  }
  return { ids, written, deleted: stale.length }
}

/**
 * Like `writeRows`, but a row that cannot be indexed does not stop the others: a batch that fails is halved
 * until that row stands alone and is handed to `onRefused`.
 * @throws what `isTrouble` tells apart
 */
export async function writeWhatCan(
  db: Db,
  index: SearchIndex,
  rows: readonly PendingRow[],
  today: string,
  to: Destination & {
    onWritten: (rows: readonly PendingRow[], result: Written) => Promise<void>
    onRefused: (row: PendingRow, error: string) => Promise<void>
  },
): Promise<void> {
  let result: Written
  try {
    result = await writeRows(db, index, rows, today, to)
  } catch (error) {
    if (isTrouble(error)) throw error
    if (rows.length === 1) {
      return to.onRefused(rows[0]!, error instanceof Error ? error.message : String(error))
    }
    const half = Math.ceil(rows.length / 2)
    await writeWhatCan(db, index, rows.slice(0, half), today, to)
    return writeWhatCan(db, index, rows.slice(half), today, to)
  }
  await to.onWritten(rows, result)
}

async function add(built: ReadonlyMap<string, SearchDocument[]>, to: Destination): Promise<number> {
  const tasks: EnqueuedTask[] = []
  let count = 0
  for (const payload of payloads(built)) {
    count += payload.length
    tasks.push(
      await enqueueTask(to.client, (meili) =>
        meili
          .index(to.uid)
          .addDocumentsFromString(payload.join('\n'), 'application/x-ndjson', { primaryKey: 'id' }),
      ),
    )
    await to.beat()
  }
  for (const task of tasks) await finishTask(to.client, task, to.beat)
  return count
}

/** Documents as lines of JSON, in portions that the server accepts. */
function* payloads(built: ReadonlyMap<string, SearchDocument[]>): Generator<string[]> {
  let portion: string[] = []
  let size = 0
  for (const documents of built.values()) {
    for (const document of documents) {
      const line = JSON.stringify(document)
      if (size + line.length > PAYLOAD && portion.length > 0) {
        yield portion
        portion = []
        size = 0
      }
      portion.push(line)
      size += line.length
    }
  }
  if (portion.length > 0) yield portion
}

/**
 * True when an error says that the server, the database or the lease is in trouble, so that another row would
 * fare no better. A full disk answers `malformed_payload` to good JSON, and so counts as trouble.
 */
function isTrouble(error: unknown): boolean {
  const code = error instanceof TaskFailed ? error.code : refusalCode(error)
  if (code !== undefined) return !DOCUMENT_REFUSED.has(code)
  if (isProblem(error)) return error.code === 'search_unavailable'
  return error instanceof Error && OUR_TROUBLE.has(error.name)
}
