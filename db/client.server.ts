import type SQLite from 'better-sqlite3'
import { Kysely, Migrator } from 'kysely'
import { openSqlite, sqliteDialect } from './dialect/sqlite.ts'
import { migrations } from './migrations/index.ts'
import type { Db, Schema } from './schema.ts'

/** An open database: `db` for everyone; `handle` only for what Kysely cannot do (bulk import, backup). */
export type OpenDatabase = { db: Db; handle: SQLite.Database; close: () => Promise<void> }

/**
 * Opens the database at `source` (a file, `:memory:`, or the bytes that SQLite serialized of one, which then live in
 * memory) and brings it up to date: whoever opens it migrates it.
 * @throws what SQLite says when the file cannot be opened or a migration fails; nothing is half done then.
 */
export async function openDatabase(source: string | Buffer): Promise<OpenDatabase> {
  const handle = openSqlite(source)
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  try {
    await migrateToLatest(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, handle, close: () => db.destroy() }
}

/** Runs the migrations that have not run yet; returns their names. */
export async function migrateToLatest(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName)
}
