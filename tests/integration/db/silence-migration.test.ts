import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

const DAY = (day: number, hour = 0) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`

type Asked = { id: string; party: string; day: number; answered?: string; kept: 0 | 1 | null; due?: string }

it('takes out of the record what nobody could read, as far as accounts, the audit and joinings tell', async () => {
  const { db, handle, migrate } = await before('0057-silence')
  const account = handle.prepare(
    `insert into account (id, name, role, demo, created_at, party_id, disabled_at) values (?, ?, 'provider_member', 0, ?, ?, ?)`,
  )
  account.run('always', 'x', DAY(1), 'open', null)
  account.run('late', 'x', DAY(4), 'late', null)
  account.run('first', 'x', DAY(1), 'relay', DAY(6))
  account.run('second', 'x', DAY(5), 'relay', null)
  account.run('shut', 'x', DAY(1), 'shut', DAY(6))
  account.run('again', 'x', DAY(1), 'again', null)
  account.run('moved', 'x', DAY(1), 'kept', null)
  const event = handle.prepare(
    `insert into audit_event (at, actor_id, actor_name, action, noun, subject_id, detail, previous_hash, hash)
     values (?, 'root', '', ?, 'account', ?, '{}', ?, ?)`,
  )
  event.run(DAY(5, 6), 'close', 'again', '0'.repeat(64), '1'.repeat(64))
  event.run(DAY(5, 12), 'reopen', 'again', '1'.repeat(64), '2'.repeat(64))
  for (const guard of ['of_a_kind', 'into_one_that_stays', 'leaves_the_directory']) {
    handle.exec(`drop trigger party_joining_${guard}`)
  }
  handle
    .prepare(`insert into party_joining (joined_id, kept_id, reason, moved, actor_id, actor_name, created_at)
      values ('joined', 'kept', 'one firm', ?, 'a', 'a', ?)`)
    .run(JSON.stringify({ accounts: ['moved'] }), DAY(20))
  const invitation =
    handle.prepare(`insert into invitation (id, round_id, dispute_id, enterprise_id, run_id, section,
    subject_key, place, purpose, status, synopsis, created_by, created_at, updated_at)
    values (?, ?, 'd', 'e', 'r', 'overseas', 'k', 1, 'representation', ?, 's', 'x', ?, ?)`)
  const side =
    handle.prepare(`insert into invitation_side (invitation_id, party_id, position, status, hours, asked_at,
    due_at, responded_at, kept) values (?, ?, 0, 'sent', 48, ?, ?, ?, ?)`)
  const asked: Asked[] = [
    { id: 'open', party: 'open', day: 5, kept: 0 },
    { id: 'nobody', party: 'nobody', day: 5, kept: 0 },
    { id: 'late-silent', party: 'late', day: 3, kept: 0 },
    { id: 'late-answered', party: 'late', day: 3, answered: DAY(4, 12), kept: 1 },
    { id: 'late-afterwards', party: 'late', day: 5, answered: DAY(5, 2), kept: 1 },
    { id: 'relay', party: 'relay', day: 5, kept: 0 },
    { id: 'shut-meanwhile', party: 'shut', day: 5, kept: 0 },
    { id: 'shut-after-answer', party: 'shut', day: 5, answered: DAY(5, 3), kept: 1 },
    { id: 'again', party: 'again', day: 5, kept: 0 },
    { id: 'moved-there', party: 'joined', day: 5, kept: 0 },
    { id: 'moved-here-before', party: 'kept', day: 5, kept: 0 },
    { id: 'moved-here-after', party: 'kept', day: 21, kept: 0 },
    { id: 'waiting', party: 'late', day: 3, kept: null, due: DAY(30) },
    { id: 'waiting-read', party: 'open', day: 28, kept: null, due: DAY(30) },
  ]
  for (const { id, party, day, answered = null, kept, due = null } of asked) {
    invitation.run(id, id, due ? 'sent' : 'lapsed', DAY(day), DAY(day + 2))
    side.run(id, party, DAY(day), due, answered, kept)
  }
  const feedback =
    handle.prepare(`insert into party_feedback (party_id, asked, kept, answers, answer_minutes, ratings)
    values (?, ?, ?, ?, ?, 4)`)
  feedback.run('open', 1, 0, 0, 0)
  feedback.run('nobody', 1, 0, 0, 0)
  feedback.run('late', 3, 2, 2, 2_280)
  feedback.run('shut', 2, 1, 1, 180)
  await migrate()
  const sides = await db
    .selectFrom('invitation_side')
    .select(['invitation_id as id', 'unreached_at as at', 'kept'])
    .execute()
  expect(new Map(sides.map(({ id, at, kept }) => [id, [at, kept]]))).toEqual(
    new Map<string, [string | null, number | null]>([
      ['open', [null, 0]],
      ['nobody', [DAY(5), null]],
      ['late-silent', [DAY(3), null]],
      ['late-answered', [DAY(3), null]],
      ['late-afterwards', [null, 1]],
      ['relay', [null, 0]],
      ['shut-meanwhile', [DAY(6), null]],
      ['shut-after-answer', [null, 1]],
      ['again', [DAY(5, 6), null]],
      ['moved-there', [null, 0]],
      ['moved-here-before', [DAY(5), null]],
      ['moved-here-after', [null, 0]],
      ['waiting', [DAY(3), null]],
      ['waiting-read', [null, null]],
    ]),
  )
  const sums = await db.selectFrom('party_feedback').selectAll().orderBy('party_id').execute()
  // The next migration sums up for the entry that stays what was asked of the joined one as well.
  const none = { kept: 0, answers: 0, answer_minutes: 0, ratings: 4, points: 0 }
  expect(sums).toEqual([
    { party_id: 'kept', asked: 2, ...none, ratings: 0 },
    { party_id: 'late', asked: 1, kept: 1, answers: 1, answer_minutes: 120, ratings: 4, points: 0 },
    { party_id: 'nobody', asked: 0, ...none },
    { party_id: 'open', asked: 1, ...none },
    { party_id: 'shut', asked: 1, kept: 1, answers: 1, answer_minutes: 180, ratings: 4, points: 0 },
  ])
})
