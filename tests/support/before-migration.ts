import { Kysely } from 'kysely'
import { onTestFinished } from 'vitest'
import { openSqlite, sqliteDialect } from '../../db/dialect/sqlite.ts'
import { migrations } from '../../db/migrations/index.ts'
import type { Schema } from '../../db/schema.ts'

/** A database as it was before `name` ran, in which rows need not belong to anything. */
export async function before(name: string) {
  const handle = openSqlite(':memory:')
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  onTestFinished(() => db.destroy())
  const names = Object.keys(migrations)
  const at = names.indexOf(name)
  for (const one of names.slice(0, at)) await migrations[one]?.up(db)
  handle.pragma('foreign_keys = OFF')
  return {
    db,
    handle,
    migrate: async () => {
      for (const one of names.slice(at)) await migrations[one]?.up(db)
    },
  }
}
