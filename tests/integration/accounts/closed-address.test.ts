import { describe, expect, it } from 'vitest'
import { closeAccount, reopenAccount } from '../../../app/accounts/commands-closing.server.ts'
import { inviteToOwnHouse } from '../../../app/accounts/commands-invitations.server.ts'
import { requestPasswordReset } from '../../../app/accounts/commands-passwords.server.ts'
import { requestSignUp } from '../../../app/accounts/commands-sign-up.server.ts'
import { openAccount } from '../../../app/accounts/new-account.server.ts'
import { type Email, readEmail } from '../../../app/domain/account/email.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import type { Db } from '../../../db/schema.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { enterprise, populate } from '../../support/world.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

const GONE = readEmail('gone@example.org') as Email

async function open(db: Db, role: ActorRole, address: string, enterpriseId: string | null): Promise<Actor> {
  const email = readEmail(address) as Email
  const account = { email, name: address, role, passwordHash: null, locale: 'en', enterpriseId } as const
  const id = await db.transaction().execute((trx) => openAccount(trx, account, NOW))
  return { id: id!, name: address, role, enterpriseId, partyId: null }
}

/** Somebody whose account at the first of two enterprises its administrator has closed. */
async function closed() {
  const database = await freshDatabase()
  await populate(database, [enterprise('e-1'), enterprise('e-2')])
  const { db } = database
  const [first, second] = await db.selectFrom('enterprise').select('id').orderBy('ref').execute()
  const boss = await open(db, 'enterprise_administrator', 'boss@example.org', first!.id)
  const other = await open(db, 'enterprise_administrator', 'other@example.org', second!.id)
  const administrator = await open(db, 'administrator', 'centre@example.org', null)
  const gone = await open(db, 'enterprise_member', GONE.address, first!.id)
  await closeAccount(db, boss, gone.id, NOW)
  return { db, boss, other, administrator, gone }
}

const letters = async (db: Db) => {
  const rows = await db
    .selectFrom('mail_message')
    .select(['address', 'locale', 'template', 'values'])
    .where('address', '=', GONE.address)
    .orderBy('id')
    .execute()
  return rows.map(({ values, ...row }) => ({ ...row, by: JSON.parse(values).by }))
}

const ASKING: [string, (world: Awaited<ReturnType<typeof closed>>) => Promise<unknown>][] = [
  [
    'signs up',
    ({ db }) => requestSignUp(db, { kind: 'expert', email: GONE, enterprise: null }, 'zh-CN', later(1)),
  ],
  [
    'is invited elsewhere',
    ({ db, other }) =>
      inviteToOwnHouse(db, other, { email: GONE, role: 'enterprise_member', locale: 'zh-CN' }, later(1)),
  ],
  ['wants a new password', ({ db }) => requestPasswordReset(db, GONE.address, later(1))],
]

describe('an address whose account is closed', () => {
  it.each(ASKING)('is told so, and who opens it again, when it %s', async (_, ask) => {
    const world = await closed()
    await ask(world)
    const letter = { address: GONE.address, locale: 'en', template: 'account_closed', by: 'house' }
    expect(await letters(world.db), 'in the language of its owner').toEqual([letter])
    await ask(world)
    expect(await letters(world.db), 'no second letter at once').toHaveLength(1)
  })

  it('is sent to the centre where nobody of its house can open it', async () => {
    const { db, administrator, boss } = await closed()
    await closeAccount(db, administrator, boss.id, NOW)
    await requestPasswordReset(db, GONE.address, later(1))
    expect(await letters(db)).toMatchObject([{ template: 'account_closed', by: 'centre' }])
  })

  it('is an ordinary one again once it was opened', async () => {
    const { db, boss, gone } = await closed()
    await reopenAccount(db, boss, gone.id, NOW)
    for (const [, ask] of ASKING) await ask({ db, boss, gone, administrator: boss, other: boss })
    const sent = await db.selectFrom('mail_message').select('template').execute()
    expect(sent.map(({ template }) => template).sort()).toEqual([
      'already_known',
      'invitation_known',
      'reset_password',
    ])
  })
})
