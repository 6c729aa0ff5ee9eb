import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('takes back that a filing was told where its enterprise had no open account then', async () => {
  const { db, handle, migrate } = await before('0070-untold-filings')
  const told = '2026-03-02T00:00:00.000Z'
  const notice =
    handle.prepare(`insert into filing_notice (id, ref, record, enterprise_id, dispute_id, told_at,
    created_at, updated_at) values (?, ?, '{}', ?, 'd', ?, ?, ?)`)
  const account =
    handle.prepare(`insert into account (id, name, role, enterprise_id, demo, created_at, disabled_at)
    values (?, 'x', 'enterprise_member', ?, 0, ?, ?)`)
  for (const id of ['heard', 'later', 'closed', 'nobody']) notice.run(id, id, id, told, told, told)
  account.run('a', 'heard', '2026-03-01T00:00:00.000Z', '2026-03-03T00:00:00.000Z')
  account.run('b', 'later', '2026-03-03T00:00:00.000Z', null)
  account.run('c', 'closed', '2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z')
  await migrate()
  expect(await db.selectFrom('filing_notice').select(['id', 'told_at']).orderBy('id').execute()).toEqual([
    { id: 'closed', told_at: null },
    { id: 'heard', told_at: told },
    { id: 'later', told_at: null },
    { id: 'nobody', told_at: null },
  ])
})
