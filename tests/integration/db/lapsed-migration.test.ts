import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('tells what lapsed from what its enterprise withdrew, by the audit', async () => {
  const { db, handle, migrate } = await before('0069-lapsed')
  const at = '2026-03-01T00:00:00.000Z'
  const dispute =
    handle.prepare(`insert into dispute (id, enterprise_id, created_by, title, jurisdictions, ip_types,
    languages, opponents, description, status, created_at, updated_at)
    values (?, 'e', 'x', 't', '[]', '[]', '[]', '[]', '', 'withdrawn', ?, ?)`)
  const event =
    handle.prepare(`insert into audit_event (at, actor_name, action, noun, subject_id, detail, previous_hash, hash)
    values (?, 'clock', ?, 'dispute', ?, '{}', ?, ?)`)
  for (const [id, action, hash] of [
    ['lapsed', 'lapse', 'ab'],
    ['withdrawn', 'withdraw', 'cd'],
  ] as const) {
    dispute.run(id, at, at)
    event.run(at, action, id, hash[0]!.repeat(64), hash[1]!.repeat(64))
  }
  await migrate()
  expect(await db.selectFrom('dispute').select(['id', 'lapsed_at']).orderBy('id').execute()).toEqual([
    { id: 'lapsed', lapsed_at: at },
    { id: 'withdrawn', lapsed_at: null },
  ])
})
