import type SQLite from 'better-sqlite3'
import type { PartyType } from '../../app/domain/vocabulary/parties.ts'

/** What a bulk transaction changed, and therefore what search must hear of. */
export type Touched = {
  /** Parties whose own row, evidence or admissions changed. */
  parties: Map<string, PartyType>
  /** Pairings whose own row changed; those of a touched party are found without being named. */
  pairings: Set<string>
}

const DIRECTORY = { expert: 'experts', provider: 'providers', think_tank: 'think-tanks' } as const

/**
 * Runs `work` in one immediate transaction in which the search triggers stand back, and then raises the
 * outbox versions of everything `work` noted in `touched`, once for each document instead of once for each
 * row: a thousand matters of one firm are one change of its documents. All or nothing, like any transaction;
 * nobody else can write meanwhile, so nobody else's change goes unnoticed.
 * @param handle must not be inside a transaction
 */
export function bulkTransaction<T>(handle: SQLite.Database, work: (touched: Touched) => T): T {
  const touched: Touched = { parties: new Map(), pairings: new Set() }
  const run = handle.transaction(() => {
    handle.prepare('update search_counter set bulk = 1 where id = 1').run()
    const result = work(touched)
    enqueueTouched(handle, touched)
    return result
  })
  return run.immediate()
}

/** Every document gets a version of its own, as if its row had changed alone. */
function enqueueTouched(handle: SQLite.Database, touched: Touched): void {
  const counter = handle.prepare('select version from search_counter where id = 1').pluck()
  const pairingsOf = handle.prepare('select id from pairing where domestic_id = ? or overseas_id = ?').pluck()
  const raise = handle.prepare(
    `insert into search_outbox (index_name, document_id, version) values (?, ?, ?)
     on conflict (index_name, document_id) do update set version = excluded.version, attempts = 0, last_error = null`,
  )
  let version = counter.get() as number
  const pairings = new Set(touched.pairings)
  for (const [id, type] of touched.parties) {
    raise.run('competences', id, ++version)
    raise.run(DIRECTORY[type], id, ++version)
    if (type === 'provider') for (const pairing of pairingsOf.all(id, id)) pairings.add(pairing as string)
  }
  for (const id of pairings) {
    raise.run('pairings', id, ++version)
    raise.run('competences', id, ++version)
  }
  handle.prepare('update search_counter set version = ?, bulk = 0 where id = 1').run(version)
}
