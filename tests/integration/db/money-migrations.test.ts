import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('leaves an hourly quote that was made before rates were asked for as it is', async () => {
  const { db, handle, migrate } = await before('0032-hourly-rates')
  handle.exec(`insert into quote (invitation_id, fee_model, currency, stages, total, cap, valid_until,
    available_from, note, party_id, created_by, created_at) values ('i-1', 'hourly', 'USD',
    '[{"stage":"response","amount":900000}]', 900000, 1200000, '2026-12-31', '2026-11-25', 'x', 'p-1', 'a-1',
    '2026-11-24T00:00:00.000Z')`)
  await migrate()
  expect(await db.selectFrom('quote').selectAll().execute()).toEqual([
    {
      invitation_id: 'i-1',
      fee_model: 'hourly',
      currency: 'USD',
      rates: null,
      stages: '[{"stage":"response","amount":900000}]',
      total: 900_000,
      cap: 1_200_000,
      contingent_share: null,
      contingent_of: null,
      valid_until: '2026-12-31',
      available_from: '2026-11-25',
      note: 'x',
      party_id: 'p-1',
      created_by: 'a-1',
      created_at: '2026-11-24T00:00:00.000Z',
    },
  ])
})

it('asks nobody about engagements that were noted down before anybody was asked, and holds the others confirmed', async () => {
  const { db, handle, migrate } = await before('0043-confirmation')
  const insert = handle.prepare(`insert into engagement (id, dispute_id, enterprise_id, party_id, domestic_id,
    overseas_id, status, note, idempotency_key, started_on, created_by, created_at, updated_at, invitation_id)
    values (?, 'd-1', 'e-1', ?, ?, ?, 'active', '', ?, '2026-11-02', 'a-1', 'at', 'at', ?)`)
  insert.run('w-1', 'p-1', null, null, 'key-1', 'i-1')
  insert.run('w-2', null, 'p-2', 'p-3', 'key-2', null)
  await migrate()
  const engagements = db.selectFrom('engagement').select(['id', 'confirmed_at']).orderBy('id')
  expect(await engagements.execute()).toEqual([
    { id: 'w-1', confirmed_at: 'at' },
    { id: 'w-2', confirmed_at: null },
  ])
  const named = db.selectFrom('engagement_confirmation').select(['engagement_id', 'party_id', 'state'])
  expect(await named.orderBy('party_id').execute()).toEqual([
    { engagement_id: 'w-2', party_id: 'p-2', state: 'unasked' },
    { engagement_id: 'w-2', party_id: 'p-3', state: 'unasked' },
  ])
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
