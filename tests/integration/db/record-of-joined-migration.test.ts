import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('counts for the entry that stays how those joined into it answered and were rated before', async () => {
  const { db, handle, migrate } = await before('0058-record-of-joined')
  for (const guard of ['of_a_kind', 'into_one_that_stays', 'leaves_the_directory']) {
    handle.exec(`drop trigger party_joining_${guard}`)
  }
  const joining =
    handle.prepare(`insert into party_joining (joined_id, kept_id, reason, moved, actor_id, actor_name,
    created_at) values (?, ?, 'one firm', '{}', 'a', 'a', 'at')`)
  joining.run('first', 'between')
  joining.run('between', 'stays')
  joining.run('silent', 'nothing')
  const side =
    handle.prepare(`insert into invitation_side (invitation_id, party_id, position, status, hours, asked_at,
    responded_at, kept) values (?, ?, 0, 'sent', 48, '2026-03-01T00:00:00.000Z', ?, ?)`)
  side.run('i-1', 'first', '2026-03-01T01:00:00.000Z', 1)
  side.run('i-2', 'between', null, 0)
  side.run('i-3', 'stays', null, null)
  const engagement =
    handle.prepare(`insert into engagement (id, dispute_id, enterprise_id, party_id, status, note,
    idempotency_key, started_on, created_by, created_at, updated_at, invitation_id, confirmed_at)
    values (?, 'd-1', 'e-1', 'first', 'active', '', ?, '2026-03-02', 'a-1', 'at', 'at', ?, ?)`)
  engagement.run('w-1', 'key-1', 'i-1', 'at')
  engagement.run('w-2', 'key-2', null, null)
  const rating =
    handle.prepare(`insert into rating (engagement_id, by_side, party_id, responsiveness, communication,
    diligence, comment, created_by, created_at) values (?, ?, 'first', 4, 4, 5, '', 'a-1', 'at')`)
  rating.run('w-1', 'enterprise')
  rating.run('w-1', 'party')
  rating.run('w-2', 'enterprise')
  await migrate()
  const sums = await db.selectFrom('party_feedback').selectAll().execute()
  expect(sums).toEqual([
    { party_id: 'stays', asked: 2, kept: 1, answers: 1, answer_minutes: 60, ratings: 1, points: 433 },
  ])
})
