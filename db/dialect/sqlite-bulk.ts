import type SQLite from 'better-sqlite3'
import type { PartyType } from '../../app/domain/vocabulary/parties.ts'
import type { Db, Trx } from '../schema.ts'

/** What a bulk transaction changed, and therefore what search must hear of. */
export type Touched = {
  /** Parties whose own row, evidence or admissions changed. */
  parties: Map<string, PartyType>
  /** Pairings whose own row changed; those of a touched party are found without being named. */
  pairings: Set<string>
}

const DIRECTORY = { expert: 'experts', provider: 'providers', think_tank: 'think-tanks' } as const

/**
 * Runs `work` in one transaction without the search triggers, and then raises the outbox versions of everything
 * `work` noted in `touched`, once for each document instead of once for each row: a thousand matters of one firm are
 * one change of its documents. The triggers are dropped and made again inside the transaction (a trigger that merely
 * stands back still costs every statement a journal of its own), so they come back whatever happens, and nobody else
 * can write while they are away.
 * @param db must not be inside a transaction; `handle` is its connection, for what is written without Kysely
 * @returns what `work` returns
 * @throws what `work` throws, and what SQLite says; nothing is written then
 */
export async function bulkTransaction<T>(
  db: Db,
  handle: SQLite.Database,
  work: (trx: Trx, touched: Touched) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    // Whoever writes first of all waits for other writers; whoever reads first is refused when one was quicker.
    handle.prepare('update search_counter set version = version where id = 1').run()
    const touched: Touched = { parties: new Map(), pairings: new Set() }
    const triggers = dropSearchTriggers(handle)
    const result = await work(trx, touched)
    enqueueTouched(handle, touched)
    for (const trigger of triggers) handle.exec(trigger)
    return result
  })
}

/** Returns the statements that make them again. */
function dropSearchTriggers(handle: SQLite.Database): string[] {
  const triggers = handle
    .prepare(
      `select name, sql from sqlite_master where type = 'trigger' and name like '%\\_search' escape '\\'`,
    )
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) handle.exec(`drop trigger ${name}`)
  return triggers.map(({ sql }) => sql)
}

/** Every document gets a version of its own, as if its row had changed alone. */
function enqueueTouched(handle: SQLite.Database, touched: Touched): void {
  const counter = handle.prepare('select version from search_counter where id = 1').pluck()
  const pairingsOf = handle.prepare('select id from pairing where domestic_id = ? or overseas_id = ?').pluck()
  const raiseTwo = handle.prepare(
    `insert into search_outbox (index_name, document_id, version) values (?, ?, ?), (?, ?, ?)
     on conflict (index_name, document_id) do update set version = excluded.version, attempts = 0, last_error = null`,
  )
  let version = counter.get() as number
  const pairings = new Set(touched.pairings)
  for (const [id, type] of touched.parties) {
    raiseTwo.run('competences', id, ++version, DIRECTORY[type], id, ++version)
    if (type === 'provider') for (const pairing of pairingsOf.all(id, id)) pairings.add(pairing as string)
  }
  for (const id of pairings) {
    raiseTwo.run('pairings', id, ++version, 'competences', id, ++version)
  }
  handle.prepare('update search_counter set version = ? where id = 1').run(version)
}
