import { giveConsent } from '../../../app/accounts/commands-consents.server.ts'
import { versionOfConsent } from '../../../app/domain/account/consent.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { Db } from '../../../db/schema.ts'
import { NOW } from '../disputes/acting.ts'

/** An account under the identifier of the actor, as everybody has who is not made up by a test. */
export async function openAccount(db: Db, { id, name, role, enterpriseId, partyId }: Actor): Promise<void> {
  const place = { enterprise_id: enterpriseId, party_id: partyId }
  await db
    .insertInto('account')
    .values({ id, name, role, ...place, demo: 1, created_at: NOW.toISOString() })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/** The actor agrees that what it hands in goes abroad. */
export async function agreeToSendAbroad(db: Db, actor: Actor, now = NOW): Promise<void> {
  await openAccount(db, actor)
  const version = versionOfConsent('transfer_abroad')!
  await giveConsent(db, actor, { kind: 'transfer_abroad', version }, now)
}
