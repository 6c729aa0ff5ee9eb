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
