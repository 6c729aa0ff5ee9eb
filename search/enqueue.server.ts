import type { PartyType } from '../app/domain/vocabulary/parties.ts'
import type { Db, Trx } from '../db/schema.ts'
import type { IndexName } from './client.server.ts'
import { nextVersion } from './outbox.server.ts'

const DIRECTORY_OF: Readonly<Record<PartyType, IndexName>> = {
  expert: 'experts',
  provider: 'providers',
  think_tank: 'think-tanks',
}

/** Which rows of the database an index has documents of. */
const SOURCES: Readonly<Record<IndexName, { parties: readonly PartyType[]; pairings: boolean }>> = {
  competences: { parties: ['expert', 'provider', 'think_tank'], pairings: true },
  experts: { parties: ['expert'], pairings: false },
  providers: { parties: ['provider'], pairings: false },
  'think-tanks': { parties: ['think_tank'], pairings: false },
  pairings: { parties: [], pairings: true },
}

const CHUNK = 2_000

/**
 * Makes every document of an index pending, also those of which the outbox knows nothing. With `emptied` the
 * index holds nothing any more, so nothing is left to be deleted from it.
 */
export async function enqueueIndex(trx: Trx, index: IndexName, emptied: boolean): Promise<void> {
  const version = await nextVersion(trx)
  await trx
    .updateTable('search_outbox')
    .set({
      version,
      attempts: 0,
      last_error: null,
      ...(emptied ? { indexed_version: 0, indexed_ids: '[]' } : {}),
    })
    .where('index_name', '=', index)
    .execute()
  await enqueueUnknown(trx, index, version)
}

/** Makes pending whatever the outbox has no row of. */
export async function enqueueUnknown(trx: Trx, index: IndexName, version?: number): Promise<void> {
  const unknown = await unknownIds(trx, index)
  if (unknown.length === 0) return
  await enqueueRows(
    trx,
    version ?? (await nextVersion(trx)),
    unknown.map((id) => row(index, id)),
  )
}

/** Ids that an index should know and of which the outbox has no row: there are none unless a trigger failed. */
export async function unknownIds(db: Db, index: IndexName): Promise<string[]> {
  const { parties, pairings } = SOURCES[index]
  const known = db.selectFrom('search_outbox').select('document_id').where('index_name', '=', index)
  const found = [
    await db
      .selectFrom('party')
      .select('id')
      .where('type', 'in', parties)
      .where('id', 'not in', known)
      .execute(),
    pairings ? await db.selectFrom('pairing').select('id').where('id', 'not in', known).execute() : [],
  ]
  return found.flat().map(({ id }) => id)
}

/**
 * Makes these parties' documents pending, and those of their pairings, as the triggers on their rows would.
 * For what no trigger sees: time passing.
 */
export async function enqueueParties(trx: Trx, partyIds: readonly string[]): Promise<void> {
  if (partyIds.length === 0) return
  const version = await nextVersion(trx)
  for (let start = 0; start < partyIds.length; start += CHUNK) {
    const chunk = partyIds.slice(start, start + CHUNK)
    const parties = await trx.selectFrom('party').select(['id', 'type']).where('id', 'in', chunk).execute()
    const pairings = await trx
      .selectFrom('pairing')
      .select('id')
      .where((eb) => eb.or([eb('domestic_id', 'in', chunk), eb('overseas_id', 'in', chunk)]))
      .execute()
    await enqueueRows(trx, version, [
      ...parties.flatMap(({ id, type }) => [row('competences', id), row(DIRECTORY_OF[type], id)]),
      ...pairings.flatMap(({ id }) => pairingRows(id)),
    ])
  }
}

/** Makes these pairings' documents pending. */
export async function enqueuePairings(trx: Trx, pairingIds: readonly string[]): Promise<void> {
  if (pairingIds.length === 0) return
  await enqueueRows(trx, await nextVersion(trx), pairingIds.flatMap(pairingRows))
}

type Row = { index_name: IndexName; document_id: string }

const row = (index: IndexName, id: string): Row => ({ index_name: index, document_id: id })
const pairingRows = (id: string): Row[] => [row('pairings', id), row('competences', id)]

async function enqueueRows(trx: Trx, version: number, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await trx
      .insertInto('search_outbox')
      .values(rows.slice(start, start + CHUNK).map((one) => ({ ...one, version })))
      .onConflict((conflict) =>
        conflict
          .columns(['index_name', 'document_id'])
          .doUpdateSet((eb) => ({ version: eb.ref('excluded.version'), attempts: 0, last_error: null })),
      )
      .execute()
  }
}
