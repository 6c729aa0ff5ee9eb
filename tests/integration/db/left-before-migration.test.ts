import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

const CREATED = '2026-11-01T00:00:00.000Z'
const LEFT = '2026-11-20T00:00:00.000Z'

/** A database as it was, with one account that is open, one that was closed and one that was erased. */
async function house() {
  const database = await before('0071-left-before')
  const account = database.handle.prepare(
    `insert into account (id, name, role, demo, party_id, created_at, disabled_at, erased_at) values (?, ?, ?, 0, ?, ?, ?, ?)`,
  )
  account.run('open', '在', 'expert', 'p-open', CREATED, null, null)
  account.run('closed', '停', 'administrator', null, CREATED, LEFT, null)
  account.run('erased', '已注销用户', 'expert', 'p-erased', CREATED, LEFT, LEFT)
  return database
}

it('takes back what a closed account had invited by, and leaves who was invited by anybody else', async () => {
  const { db, handle, migrate } = await house()
  const link = handle.prepare(`insert into one_time_link
    (id, purpose, token_hash, email_key, created_at, expires_at, invited_by, payload, used_at)
    values (?, 'invitation', ?, 'a@example.org', ?, '2027-01-01', ?, '{"address":"a@example.org"}', ?)`)
  const first = handle.prepare(`insert into first_administrator
    (enterprise_id, link_id, invited_by, invited_name, identity_check, invited_at) values (?, ?, 'x', 'x', 'x', ?)`)
  for (const by of ['closed', 'erased', 'open', null]) {
    link.run(`by-${by}`, `by-${by}`, CREATED, by, null)
    first.run(`for-${by}`, `by-${by}`, CREATED)
  }
  link.run('used', 'used', CREATED, 'closed', CREATED)
  await migrate()
  const links = db.selectFrom('one_time_link').select(['id', 'revoked_at', 'payload']).orderBy('id')
  const kept = { revoked_at: null, payload: '{"address":"a@example.org"}' }
  expect(await links.execute()).toEqual([
    { id: 'by-closed', revoked_at: LEFT, payload: '{}' },
    { id: 'by-erased', ...kept },
    { id: 'by-null', ...kept },
    { id: 'by-open', ...kept },
    { id: 'used', ...kept },
  ])
  const firsts = await db.selectFrom('first_administrator').select('link_id').orderBy('link_id').execute()
  expect(firsts.map((one) => one.link_id)).toEqual(['by-erased', 'by-null', 'by-open'])
})

it('ends plans in which a dispute that is over has a share, but not what was agreed before it was closed', async () => {
  const { db, handle, migrate } = await house()
  const dispute =
    handle.prepare(`insert into dispute (id, enterprise_id, created_by, title, jurisdictions, ip_types,
    languages, opponents, description, status, created_at, updated_at)
    values (?, 'e', 'x', 't', '[]', '[]', '[]', '[]', '', ?, ?, ?)`)
  const plan = handle.prepare(`insert into defence_plan
    (id, group_id, subject, currency, total, status, created_by, created_at)
    values (?, 'g', 'x', 'USD', 100, ?, 'x', ?)`)
  const share = handle.prepare(`insert into defence_share (plan_id, dispute_id, points, amount, answer)
    values (?, ?, 5000, 50, 'given')`)
  for (const over of ['withdrawn', 'closed', 'accepted']) dispute.run(over, over, CREATED, CREATED)
  for (const over of ['withdrawn', 'closed', 'accepted']) {
    for (const status of ['proposed', 'agreed']) {
      plan.run(`${status}, ${over}`, status, CREATED)
      share.run(`${status}, ${over}`, over)
    }
  }
  await migrate()
  const plans = await db.selectFrom('defence_plan').select(['id', 'status']).orderBy('id').execute()
  expect(Object.fromEntries(plans.map(({ id, status }) => [id, status]))).toEqual({
    'agreed, accepted': 'agreed',
    'agreed, closed': 'agreed',
    'agreed, withdrawn': 'refused',
    'proposed, accepted': 'proposed',
    'proposed, closed': 'refused',
    'proposed, withdrawn': 'refused',
  })
})

it('forgets what an erased person never handed in, and how to reach them in what they did', async () => {
  const { db, handle, migrate } = await house()
  const form = '{"identity":{"nameZh":["王伟"]},"contact":{"contactEmail":["w@example.org"]}}'
  const bare = '{"identity":{"nameZh":["王伟"]}}'
  const apply = handle.prepare(`insert into application
    (id, kind, applicant_id, applicant_name, party_id, status, form, copied_form, submitted_at, created_at, updated_at)
    values (?, 'expert', ?, 'x', ?, ?, ?, ?, ?, ?, ?)`)
  const attach =
    handle.prepare(`insert into file (id, owner_noun, owner_id, readers, label, type, size, sha256,
      stored_name, created_by, created_by_name, created_at)
    values (?, ?, ?, '[]', 'a.pdf', 'pdf', 1, '${'0'.repeat(64)}', ?, ?, 'x', ?)`)
  const rows = [
    ['first-draft', 'erased', null, 'withdrawn', null, null],
    ['never-taken-back', 'erased', null, 'draft', null, null],
    ['renewal-draft', 'erased', 'p-erased', 'withdrawn', form, null],
    ['handed-in', 'erased', null, 'withdrawn', null, CREATED],
    ['renewal', 'erased', 'p-erased', 'submitted', form, CREATED],
    ['of-a-firm', 'erased', 'p-firm', 'submitted', form, CREATED],
    ['of-the-closed', 'closed', null, 'withdrawn', null, null],
    ['of-another', 'open', 'p-open', 'draft', form, null],
  ] as const
  for (const [id, applicant, party, status, copied, submitted] of rows) {
    apply.run(id, applicant, party, status, form, copied, submitted, CREATED, CREATED)
    attach.run(`f-${id}`, 'application', id, `s-${id}`, applicant, CREATED)
  }
  handle.exec(`
    update application set status = 'recommended', recommended_by = 'r', recommendation = 'approve', recommended_name = 'r'
      where status = 'submitted';
    update application set status = 'approved', decided_by = 'm', decided_name = 'm' where status = 'recommended';`)
  attach.run('f-dispute', 'dispute', 'first-draft', 's-dispute', 'erased', CREATED)
  for (const party of ['p-erased', 'p-open']) {
    handle.exec(`
      insert into party_profile (party_id, form, updated_at) values ('${party}', '${form}', '${CREATED}');
      insert into contact_change (id, party_id, email, phone, confirm_hash, requested_by, requested_at, expires_at)
        values ('${party}', '${party}', 'w@example.org', '1', '${party}', 'x', '${CREATED}', '${LEFT}');`)
  }

  await migrate()

  const now = (what: string) => handle.prepare(`select ${what}`).raw().all()
  expect(now('id, form, copied_form from application order by id')).toEqual([
    ['handed-in', bare, null],
    ['of-a-firm', form, form],
    ['of-another', form, form],
    ['of-the-closed', form, null],
    ['renewal', bare, bare],
  ])
  expect((await db.selectFrom('file').select('id').orderBy('id').execute()).map(({ id }) => id)).toEqual([
    'f-dispute',
    'f-handed-in',
    'f-of-a-firm',
    'f-of-another',
    'f-of-the-closed',
    'f-renewal',
  ])
  expect(now('party_id, form from party_profile order by 1')).toEqual([
    ['p-erased', bare],
    ['p-open', form],
  ])
  expect(now('party_id from contact_change')).toEqual([['p-open']])
})

it('gives letters to addresses that somebody had before to their account, and drops those of the erased', async () => {
  const { handle, migrate } = await house()
  const letter =
    handle.prepare(`insert into mail_message (id, account_id, address, locale, template, "values", status,
    next_attempt_at, created_at) values (?, null, ?, 'en', ?, '{}', 'sent', ?, ?)`)
  const write = (id: string, address: string, template: string, at: string) =>
    letter.run(id, address, template, at, at)
  const hash = (number: number) => String(number).padStart(64, '0')
  let number = 0
  for (const [who, day] of [
    ['erased', 10],
    ['open', 11],
  ] as const) {
    const at = `2026-11-${day}T00:00:00.000Z`
    write(`signed-up-${who}`, `${who}-old@example.org`, 'sign_up', CREATED)
    write(`changed-${who}`, `${who}-old@example.org`, 'email_changed', at)
    handle
      .prepare(`insert into audit_event (id, at, actor_id, actor_name, action, noun, subject_id, detail, previous_hash, hash)
        values (?, ?, ?, '', 'change_email', 'account', ?, '{}', ?, ?)`)
      .run(++number, at, who, who, hash(number - 1), hash(number))
    handle.exec(`insert into one_time_link (id, purpose, token_hash, email_key, created_at, expires_at)
      values ('${who}', 'sign_up', '${who}', '${who}-old@example.org', '${CREATED}', '${LEFT}')`)
    write(`later-${who}`, `${who}-old@example.org`, 'sign_up', LEFT)
    write(`confirm-${who}`, `${who}-contact@example.org`, 'contact_confirm', at)
    write(`stop-${who}`, `${who}-contact-old@example.org`, 'contact_stop', at)
    handle.exec(`
      insert into contact_change (id, party_id, email, phone, confirm_hash, requested_by, requested_at, expires_at)
        values ('${who}', 'p-${who}', '${who}-contact@example.org', '1', '${who}', '${who}', '${at}', '${LEFT}')`)
  }
  await migrate()
  const kept = handle.prepare('select id, account_id from mail_message order by id').raw().all()
  expect(kept).toEqual([
    ['changed-open', 'open'],
    ['confirm-open', 'open'],
    ['later-erased', null],
    ['later-open', null],
    ['signed-up-open', 'open'],
    ['stop-open', 'open'],
  ])
  expect(handle.prepare('select id, account_id from one_time_link').raw().all()).toEqual([['open', 'open']])
})
