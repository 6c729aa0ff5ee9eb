import { createHash, randomUUID } from 'node:crypto'
import type { EnqueuedTask, Settings } from 'meilisearch'
import type { Db } from '../db/schema.ts'
import { dropSetting, readSetting, writeSetting } from '../db/settings.server.ts'
import { type IndexName, refusalCode, type SearchClient } from './client.server.ts'
import { enqueueIndex } from './enqueue.server.ts'
import type { SearchIndex } from './indexes/search-index.ts'
import { watermark } from './outbox.server.ts'
import { doTask, enqueueTask, finishTask, type Heartbeat } from './task.server.ts'

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
    'localizedAttributes',
    'facetSearch',
    'prefixSearch',
  ].map((name) => [name, null]),
) as Settings

const MARK = 'search_database'
/** The name of the setting that keeps what an index was made with. */
export const hashSetting = (name: IndexName) => `search_settings:${name}`
const buildingSetting = (name: IndexName) => `search_building:${name}`

export type Preparation = { db: Db; client: SearchClient; indexes: readonly SearchIndex[]; beat: Heartbeat }

/**
 * Makes sure that the server's indexes are this database's and have today's settings. A server that was wiped,
 * or that served another database, is emptied and everything becomes pending; an index that is missing, or
 * whose settings changed, becomes pending as a whole. Call it under the lease.
 * @returns the names of the indexes that are to be filled anew
 */
export async function prepareIndexes(preparation: Preparation): Promise<IndexName[]> {
  const { db, client, indexes, beat } = preparation
  const ours = await isOurs(preparation)
  const existing = await existingUids(client)
  const renewed: { index: SearchIndex; emptied: boolean; tasks: EnqueuedTask[] }[] = []
  for (const index of indexes) {
    const uid = client.uid(index.name)
    const emptied = !(ours && existing.has(uid))
    if (!emptied && (await readSetting(db, hashSetting(index.name))) === settingsHash(index)) continue
    // Forgotten first: if this breaks off half-way, it is done again.
    await dropSetting(db, hashSetting(index.name))
    const tasks = emptied
      ? await startEmpty(client, uid, index.settings, existing.has(uid))
      : [await startSettings(client, uid, index.settings)]
    renewed.push({ index, emptied, tasks })
  }
  for (const { index, emptied, tasks } of renewed) {
    for (const task of tasks) await finishTask(client, task, beat)
    await enqueueWhole(db, index, emptied)
  }
  if (!ours) await leaveMark(preparation)
  return renewed.map(({ index }) => index.name)
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

/** Makes an empty index with these settings, in place of the one that may be `there`; done when the tasks are. */
export async function startEmpty(
  client: SearchClient,
  uid: string,
  settings: Settings,
  there: boolean,
): Promise<EnqueuedTask[]> {
  const deleted = there ? [await enqueueTask(client, (meili) => meili.deleteIndex(uid))] : []
  const created = await enqueueTask(client, (meili) => meili.createIndex(uid, { primaryKey: 'id' }))
  return [...deleted, created, await startSettings(client, uid, settings)]
}

function startSettings(client: SearchClient, uid: string, settings: Settings): Promise<EnqueuedTask> {
  return enqueueTask(client, (meili) => meili.index(uid).updateSettings({ ...DEFAULTS, ...settings }))
}

/** The uids of every index on the server. */
export async function existingUids(client: SearchClient): Promise<Set<string>> {
  const { results } = await client.work((meili) => meili.getRawIndexes({ limit: 1_000 }))
  return new Set(results.map(({ uid }) => uid))
}

/** Notes that an index was just built as a whole, with today's settings. */
export async function noteBuilt(db: Db, index: SearchIndex): Promise<void> {
  await noteSettings(db, index)
  await dropSetting(db, buildingSetting(index.name))
}

function noteSettings(db: Db, index: SearchIndex): Promise<void> {
  return writeSetting(db, hashSetting(index.name), settingsHash(index))
}

/** Everything of an index becomes pending; until that is done, it is known to be incomplete. */
async function enqueueWhole(db: Db, index: SearchIndex, emptied: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await enqueueIndex(trx, index.name, emptied)
    await writeSetting(trx, buildingSetting(index.name), String(await watermark(trx)))
    await noteSettings(trx, index)
  })
}

/** What an index was made with: its settings and the revision of its documents. */
export function settingsHash({ settings, revision }: SearchIndex): string {
  return createHash('sha256')
    .update(JSON.stringify([settings, revision]))
    .digest('hex')
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
  const uid = client.uid('database')
  await writeSetting(db, MARK, mark)
  const there = (await existingUids(client)).has(uid)
  for (const task of await startEmpty(client, uid, { searchableAttributes: [] }, there)) {
    await finishTask(client, task, beat)
  }
  await doTask(client, (meili) => meili.index(uid).addDocuments([{ id: 'mark', mark }]), beat)
}
