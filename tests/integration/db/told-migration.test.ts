import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('takes whoever could sign in at its arrival as told then, and nobody else', async () => {
  const { db, handle, migrate } = await before('0059-told')
  const asked = '2026-03-01T00:00:00.000Z'
  handle
    .prepare(`insert into invitation (id, round_id, dispute_id, enterprise_id, run_id, section, subject_key, place,
      purpose, status, synopsis, created_by, created_at, updated_at)
      values ('i', 'i', 'd', 'e', 'r', 'overseas', 'k', 1, 'representation', 'sent', 's', 'x', ?, ?)`)
    .run(asked, asked)
  const side =
    handle.prepare(`insert into invitation_side (invitation_id, party_id, position, status, hours, asked_at,
    due_at, unreached_at) values ('i', ?, ?, 'sent', 48, ?, '2026-03-03T00:00:00.000Z', ?)`)
  side.run('always', 0, asked, null)
  side.run('never', 1, asked, asked)
  await migrate()
  const told = async () =>
    db.selectFrom('invitation_side').select(['party_id', 'told_at']).orderBy('party_id').execute()
  expect(await told()).toEqual([
    { party_id: 'always', told_at: asked },
    { party_id: 'never', told_at: null },
  ])
})
