import { expect, it } from 'vitest'
import { before } from '../../support/before-migration.ts'

it('finds who sent an invitation in the audit, and nobody where the server itself made the link', async () => {
  const { db, handle, migrate } = await before('0066-inviters')
  const at = '2026-11-01T00:00:00.000Z'
  const link =
    handle.prepare(`insert into one_time_link (id, purpose, token_hash, email_key, created_at, expires_at)
    values (?, 'invitation', ?, 'a@example.org', ?, ?)`)
  let number = 0
  const hash = () => String(number).padStart(64, '0')
  const event =
    handle.prepare(`insert into audit_event (id, at, actor_id, actor_name, action, noun, subject_id, detail,
    previous_hash, hash) values (?, ?, ?, '', ?, 'invitation_link', ?, '{}', ?, ?)`)
  const said = (who: string | null, action: string, subject: string) => {
    const previous = hash()
    number += 1
    event.run(number, at, who, action, subject, previous, hash())
  }
  for (const [id, who] of [
    ['by-somebody', 'administrator'],
    ['by-server', null],
  ] as const) {
    link.run(id, id, at, at)
    said(who, 'invite', id)
    said('another', 'revoke', id)
  }
  await migrate()
  expect(await db.selectFrom('one_time_link').select(['id', 'invited_by']).orderBy('id').execute()).toEqual([
    { id: 'by-server', invited_by: null },
    { id: 'by-somebody', invited_by: 'administrator' },
  ])
})
