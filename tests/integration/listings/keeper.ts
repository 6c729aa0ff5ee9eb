import { expect } from 'vitest'
import { signInAccount } from '../../../app/accounts/commands.server.ts'
import { openAccount } from '../../../app/accounts/new-account.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { readEmail } from '../../../app/domain/account/email.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { AnyRecord } from '../../support/world.ts'
import type { TestSite } from '../http/test-site.ts'

export type Keeper = { actor: Actor; cookie: string }

/** Brings a party into the directory, and a browser that is signed in as whoever keeps its entry. */
export async function keeperOf(
  { app }: TestSite,
  record: AnyRecord & { ref: string },
  role: 'expert' | 'provider_administrator',
): Promise<Keeper> {
  const { ref } = record
  const now = app.now()
  const { refused } = await importRecords(app, [JSON.stringify(record)], { now })
  expect(refused).toEqual([])
  const { id: partyId } = await app.db
    .selectFrom('party')
    .select('id')
    .where('ref', '=', ref)
    .executeTakeFirstOrThrow()
  const email = readEmail(`${ref}@example.org`)
  if (typeof email === 'string') throw new Error(email)
  const account = { email, name: ref, role, passwordHash: null, locale: 'zh-CN' } as const
  const id = await app.db.transaction().execute((trx) => openAccount(trx, { ...account, partyId }, now))
  const secret = newSecret()
  await signInAccount(app.db, id!, { secret, userAgent: null, address: null, secondFactor: true }, now)
  const actor: Actor = { id: id!, name: ref, role, enterpriseId: null, partyId }
  return { actor, cookie: `__Host-session=${secret}` }
}
