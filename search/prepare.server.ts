import { createHash, randomUUID } from 'node:crypto'
import type { Settings } from 'meilisearch'
import type { Db } from '../db/schema.ts'
import { type IndexName, refusalCode, type SearchClient } from './client.server.ts'
import { enqueueIndex } from './enqueue.server.ts'
import type { SearchIndex } from './indexes/search-index.ts'
import { watermark } from './outbox.server.ts'
import { dropSetting, readSetting, writeSetting } from './settings.server.ts'
import { doTask, type Heartbeat } from './task.server.ts'

/** What our settings do not name goes back to the server's default, which `null` means there. */
const DEFAULTS = Object.fromEntries(
  [
    'filterableAttributes',
    'sortableAttributes',
    'searchableAttributes',
    'displayedAttributes',
    'rankingRules',
    'stopWords',
    'synonyms',
    'typoTolerance',
    'faceting',
    'pagination',
    'dictionary',
    'distinctAttribute',
    'proximityPrecision',
    'facetSearch',
    'prefixSearch',
  ].map((name) => [name, null]),
) as Settings

const MARK = 'search_database'
const hashSetting = (name: IndexName) => `search_settings:${name}`
const buildingSetting = (name: IndexName) => `search_building:${name}`

export type Preparation = { db: Db; client: SearchClient; indexes: readonly SearchIndex[]; beat: Heartbeat }

/**
 * Makes sure that the server's indexes are this database's and have today's settings. A server that was wiped,
 * or that served another database, is emptied and everything becomes pending; an index that is missing, or
 * whose settings changed, becomes pending as a whole. Call it under the lease.
 * @returns the names of the indexes that are to be filled anew
 */
export async function prepareIndexes(preparation: Preparation): Promise<IndexName[]> {
  const { client, indexes } = preparation
  const ours = await isOurs(preparation)
  const existing = ours ? await existingUids(client) : new Set<string>()
  const renewed: IndexName[] = []
  for (const index of indexes) {
    if (await prepareIndex(preparation, index, existing)) renewed.push(index.name)
  }
  if (!ours) await leaveMark(preparation)
  return renewed
}

/** True while an index lacks documents that it should have had long ago: answer from the database meanwhile. */
export async function isBuilding(db: Db, name: IndexName): Promise<boolean> {
  return (await readSetting(db, buildingSetting(name))) !== null
}

/** Notes that an index is whole again once nothing is pending that made it incomplete. Call it after a pass. */
export async function noteWhole(db: Db, name: IndexName): Promise<void> {
  const from = await readSetting(db, buildingSetting(name))
  if (from === null) return
  const left = await db
    .selectFrom('search_outbox')
    .select('document_id')
    .where('index_name', '=', name)
    .whereRef('version', '>', 'indexed_version')
    .where('indexed_version', '<', Number(from))
    .where('attempts', '=', 0)
    .limit(1)
    .executeTakeFirst()
  if (!left) await dropSetting(db, buildingSetting(name))
}

/** Creates an empty index of the given uid, in place of any that is there, with all its settings. */
export async function createEmpty(
  client: SearchClient,
  uid: string,
  settings: Settings,
  beat: Heartbeat,
): Promise<void> {
  await deleteIfThere(client, uid, beat)
  await doTask(client, (meili) => meili.createIndex(uid, { primaryKey: 'id' }), beat)
  await doTask(client, (meili) => meili.index(uid).updateSettings({ ...DEFAULTS, ...settings }), beat)
}

export async function deleteIfThere(client: SearchClient, uid: string, beat: Heartbeat): Promise<void> {
  if ((await existingUids(client)).has(uid)) {
    await doTask(client, (meili) => meili.deleteIndex(uid), beat)
  }
}

/** Notes that an index was just built with these settings. */
export async function noteSettings(db: Db, index: SearchIndex): Promise<void> {
  await writeSetting(db, hashSetting(index.name), settingsHash(index))
}

async function prepareIndex(
  { db, client, beat }: Preparation,
  index: SearchIndex,
  existing: ReadonlySet<string>,
): Promise<boolean> {
  const uid = client.uid(index.name)
  const there = existing.has(uid)
  if (there && (await readSetting(db, hashSetting(index.name))) === settingsHash(index)) return false

  // Forgotten first: if this breaks off half-way, it is done again.
  await dropSetting(db, hashSetting(index.name))
  if (there) {
    await doTask(client, (meili) => meili.index(uid).updateSettings({ ...DEFAULTS, ...index.settings }), beat)
  } else {
    await createEmpty(client, uid, index.settings, beat)
  }
  await db.transaction().execute(async (trx) => {
    await enqueueIndex(trx, index.name, !there)
    await writeSetting(trx, buildingSetting(index.name), String(await watermark(trx)))
    await noteSettings(trx, index)
  })
  return true
}

function settingsHash(index: SearchIndex): string {
  return createHash('sha256').update(JSON.stringify(index.settings)).digest('hex')
}

/** True when the server holds the mark that this database left there. */
async function isOurs({ db, client }: Preparation): Promise<boolean> {
  const mark = await readSetting(db, MARK)
  if (mark === null) return false
  try {
    const index = client.uid('database')
    const found = await client.work((meili) =>
      meili.index<{ id: string; mark: string }>(index).getDocument('mark'),
    )
    return found.mark === mark
  } catch (error) {
    if (['index_not_found', 'document_not_found'].includes(refusalCode(error) ?? '')) return false
    throw error
  }
}

/** Last of all: if preparing breaks off half-way, it is done again. */
async function leaveMark({ db, client, beat }: Preparation): Promise<void> {
  const mark = randomUUID()
  const index = client.uid('database')
  await writeSetting(db, MARK, mark)
  await doTask(
    client,
    (meili) => meili.index(index).addDocuments([{ id: 'mark', mark }], { primaryKey: 'id' }),
    beat,
  )
}

async function existingUids(client: SearchClient): Promise<Set<string>> {
  const { results } = await client.work((meili) => meili.getRawIndexes({ limit: 1_000 }))
  return new Set(results.map(({ uid }) => uid))
}
