import { Kysely } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { causedFrom, whoCaused } from '../../../db/audit-names.ts'
import { verifyAudit } from '../../../db/audit-verify.server.ts'
import { openSqlite, sqliteDialect } from '../../../db/dialect/sqlite.ts'
import { migrations } from '../../../db/migrations/index.ts'
import type { Schema } from '../../../db/schema.ts'

const NAMES = Object.keys(migrations).sort()

/** A database as it was before `name` ran. */
async function before(name: string) {
  const handle = openSqlite(':memory:')
  const db = new Kysely<Schema>({ dialect: sqliteDialect(handle) })
  onTestFinished(() => db.destroy())
  for (const one of NAMES.slice(0, NAMES.indexOf(name))) await migrations[one]?.up(db)
  return { db, handle, migrate: (names = NAMES.slice(NAMES.indexOf(name))) => up(db, names) }
}

async function up(db: Kysely<Schema>, names: readonly string[]) {
  for (const name of names) await migrations[name]?.up(db)
}

it('chains what was recorded before there was a chain', async () => {
  const { db, handle, migrate } = await before('0003-audit-chain')
  const insert = handle.prepare(
    `insert into audit_event (at, actor_name, action, noun, detail) values ('2026-11-01', 'x', 'edit', 'n', ?)`,
  )
  for (let i = 0; i < 1_200; i += 1) insert.run(JSON.stringify({ i }))
  await migrate()
  const { head, fault } = await verifyAudit(db, null)
  expect(fault).toBeNull()
  expect(head.rows, 'and a row that says that it was chained anew').toBe(1_201)
  expect(() => handle.exec('delete from audit_event')).toThrow(/append-only/)
})

it('takes names and addresses out of the chain, and only those of the erased away', async () => {
  const { db, handle, migrate } = await before('0011-people')
  handle.exec(
    `insert into account (id, name, role, demo, created_at, erased_at)
     values ('here', '李雷', 'expert', 0, '2026-11-01', null), ('gone', '已注销用户', 'expert', 0, '2026-11-01', '2026-11-02')`,
  )
  const insert = handle.prepare(
    `insert into audit_event (id, at, actor_id, actor_name, action, noun, detail, previous_hash, hash)
     values (?, '2026-11-01', ?, ?, 'edit', 'n', ?, ?, ?)`,
  )
  const rows = [
    [null, 'clock', '{"from":"draft"}'],
    ['here', '李雷', '{"a":1,"from":"192.0.2.7"}'],
    ['here', '李雷', '{"from":"draft"}'],
    ['gone', '韩梅梅', '{"from":"2001:db8::1"}'],
  ]
  const hash = (digit: number) => String(digit).repeat(64)
  for (const [i, row] of rows.entries()) insert.run(i + 1, ...row, hash(i), hash(i + 1))
  handle.exec(`update audit_head set last_id = 4, hash = '${hash(4)}'`)
  await migrate()
  expect((await verifyAudit(db, null)).fault).toBeNull()
  expect((await verifyAudit(db, hash(4))).fault?.reason).toMatch(/before row 5, which began the chain anew/)
  const told = await db
    .selectFrom('audit_event')
    .select(['detail', whoCaused.as('who'), causedFrom.as('where')])
    .where('id', '<', 5)
    .orderBy('id')
    .execute()
  expect(told.map(({ who, where, detail }) => [who, where, detail])).toEqual([
    ['clock', null, '{"from":"draft"}'],
    ['李雷', '192.0.2.7', '{"a":1}'],
    ['李雷', null, '{"from":"draft"}'],
    ['已注销用户', null, '{}'],
  ])
  expect(handle.serialize().includes('韩梅梅')).toBe(false)
})
