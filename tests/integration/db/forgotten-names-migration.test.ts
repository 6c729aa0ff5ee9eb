import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

const AT = '2026-03-01T00:00:00.000Z'
const hash = (number: number) => String(number).padStart(64, '0')

it('finds in the audit whose name was kept, forgets who was erased before, and leaves who was not', async () => {
  const { db, handle, migrate } = await before('0061-forgotten-names')
  handle.exec(`insert into account (id, name, role, demo, created_at, disabled_at, erased_at) values
    ('gone', '已注销用户', 'enterprise_member', 0, '${AT}', '${AT}', '${AT}'), ('here', '在', 'enterprise_member', 0, '${AT}', null, null)`)
  let number = 0
  const said = (who: string, noun: string, subject: string, action: string, detail: object) =>
    handle
      .prepare(`insert into audit_event (id, at, actor_id, actor_name, action, noun, subject_id, detail, previous_hash, hash)
        values (?, ?, ?, '', ?, ?, ?, ?, ?, ?)`)
      .run(++number, AT, who, action, noun, subject, JSON.stringify(detail), hash(number - 1), hash(number))
  for (const who of ['gone', 'here']) {
    handle.exec(`
      insert into commission_step (id, commission_id, event, actor_name, actor_role, created_at)
        values ('s-${who}', 'c-${who}', 'deliver', '旧名', 'think_tank_member', '${AT}');
      insert into document (id, dispute_id, kind, number, version, record, sha256, made_by, made_at)
        values ('d-${who}', 'd', 'A', 'n-${who}', 1, '{}', '${'0'.repeat(64)}', '旧名', '${AT}');
      insert into supplement_request (id, dispute_id, points, asked_by, asked_at, answers, answered_by, answered_at)
        values ('r-${who}', 'd-${who}', '[]', 'staff', '${AT}', '[]', '旧名', '${AT}');
      insert into publication_choice (id, party_id, field, published, text_version, decided_by, decided_name, decided_at)
        values ('p-${who}', 'p', 'website', 1, 'v', '${who}', '旧名', '${AT}');
      insert into defence_group_member (group_id, dispute_id, consent, answered_by, answered_at)
        values ('g', 'd-${who}', 'given', '旧名', '${AT}');
      insert into deadline (id, dispute_id, title, day, created_by, created_at)
        values ('l-${who}', 'd-${who}', 't', '2026-04-01', '旧名', '${AT}');`)
    said(who, 'commission', `c-${who}`, 'deliver', {})
    said(who, 'document', `d-${who}`, 'make', {})
    said(who, 'dispute', `d-${who}`, 'supplement', {})
    said(who, 'defence_group', 'g', 'answer', { disputeId: `d-${who}`, agrees: true })
    said(who, 'dispute', `d-${who}`, 'add_deadline', { deadlineId: `l-${who}` })
  }
  await migrate()
  const now = (what: string) => handle.prepare(`select ${what} order by 1`).raw().all()
  const names = [
    ['gone', '已注销用户'],
    ['here', '旧名'],
  ]
  expect(now('actor_id, actor_name from commission_step')).toEqual(names)
  expect(now('made_by_id, made_by from document')).toEqual(names)
  expect(now('answered_by_id, answered_by from supplement_request')).toEqual(names)
  expect(now('decided_by, decided_name from publication_choice')).toEqual(names)
  expect(now('answered_by from defence_group_member')).toEqual([['gone'], ['here']])
  expect(now('created_by from deadline')).toEqual([['gone'], ['here']])
  await expect(db.updateTable('commission_step').set({ words: 'x' }).execute()).rejects.toThrow(/append-only/)
})
