import { Kysely } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { verifyAudit } from '../../../db/audit-verify.server.ts'
import { openSqlite, sqliteDialect } from '../../../db/dialect/sqlite.ts'
import { migrations } from '../../../db/migrations/index.ts'
import type { Schema } from '../../../db/schema.ts'

it('chains what was recorded before there was a chain', async () => {
  const handle = openSqlite(':memory:')
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  onTestFinished(() => db.destroy())
  for (const name of ['0001-first-house', '0002-match-gaps']) await migrations[name]?.up(db)
  const insert = handle.prepare(
    `insert into audit_event (at, actor_name, action, noun, detail) values ('2026-11-01', 'x', 'edit', 'n', ?)`,
  )
  for (let i = 0; i < 1_200; i += 1) insert.run(JSON.stringify({ i }))
  await migrations['0003-audit-chain']?.up(db)
  expect(await verifyAudit(db, null)).toMatchObject({ head: { rows: 1_200, lastId: 1_200 }, fault: null })
  expect(() => handle.exec('delete from audit_event')).toThrow(/append-only/)
})
