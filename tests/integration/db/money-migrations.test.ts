import { Kysely } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { findQuotes } from '../../../app/invitations/quotes.server.ts'
import { openSqlite, sqliteDialect } from '../../../db/dialect/sqlite.ts'
import { migrations } from '../../../db/migrations/index.ts'
import type { Schema } from '../../../db/schema.ts'

/** A database as it was before `name` ran, in which rows need not belong to anything. */
async function before(name: string) {
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

it('leaves an hourly quote that was made before rates were asked for as it is', async () => {
  const { db, handle, migrate } = await before('0032-hourly-rates')
  handle.exec(`insert into quote (invitation_id, fee_model, currency, stages, total, cap, valid_until,
    available_from, note, party_id, created_by, created_at) values ('i-1', 'hourly', 'USD',
    '[{"stage":"response","amount":900000}]', 900000, 1200000, '2026-12-31', '2026-11-25', 'x', 'p-1', 'a-1',
    '2026-11-24T00:00:00.000Z')`)
  await migrate()
  expect((await findQuotes(db, ['i-1'])).get('i-1')).toEqual({
    invitationId: 'i-1',
    feeModel: 'hourly',
    currency: 'USD',
    rates: null,
    stages: [{ stage: 'response', amount: 900_000 }],
    total: 900_000,
    cap: 1_200_000,
    validUntil: '2026-12-31',
    availableFrom: '2026-11-25',
    note: 'x',
    createdAt: '2026-11-24T00:00:00.000Z',
  })
})

it('knows whose side recorded the bills that are there', async () => {
  const { db, handle, migrate } = await before('0033-bills-taken-back')
  handle.exec(`insert into account (id, name, role, demo, created_at, enterprise_id) values
    ('owner', 'x', 'enterprise_member', 0, '2026-11-01', 'e-1'), ('staff', 'y', 'reviewer', 0, '2026-11-01', null)`)
  const insert =
    handle.prepare(`insert into bill (id, engagement_id, party_id, billed_on, stage, hours, currency,
    amount, note, created_by, created_at) values (?, 'w-1', ?, '2026-11-02', 'response', 1.5, 'USD', 700, 'n', ?, 'at')`)
  insert.run('b-1', 'p-1', 'lawyer')
  insert.run('b-2', null, 'owner')
  insert.run('b-3', null, 'staff')
  await migrate()
  const bills = await db.selectFrom('bill').selectAll().orderBy('id').execute()
  expect(bills.map(({ id, side, party_id }) => [id, side, party_id])).toEqual([
    ['b-1', 'party', 'p-1'],
    ['b-2', 'enterprise', null],
    ['b-3', 'centre', null],
  ])
  expect(bills[0]).toMatchObject({ hours: 1.5, currency: 'USD', amount: 700, note: 'n', replaces: null })
})
