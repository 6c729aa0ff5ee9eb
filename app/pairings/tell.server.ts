import type { Trx } from '../../db/schema.ts'
import type { ActorRole } from '../domain/actor.ts'
import type { PairingNews } from '../domain/pairing/news.ts'
import { queueMail } from '../mail/queue.server.ts'

type Sides = { id: string; domesticId: string; overseasId: string }

/**
 * Writes to the people of both sides, but to whoever caused the news, that there is something to read.
 * @param actorId null for what a day has brought
 */
export async function tellFirms(
  trx: Trx,
  actorId: string | null,
  { id, domesticId, overseasId }: Sides,
  news: PairingNews,
  now: Date,
): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('party_id', 'in', [domesticId, overseasId])
    .where('role', 'in', ['provider_member', 'provider_administrator'])
    .orderBy('id')
    .execute()
  const others = accounts.filter((account) => account.id !== actorId)
  await write(trx, others, { path: `/pairings/${id}`, news }, now)
}

/** Writes to the centre's people of some roles. */
export async function tellCentre(
  trx: Trx,
  roles: readonly ActorRole[],
  values: { path: string; news: PairingNews },
  now: Date,
): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('role', 'in', roles)
    .orderBy('id')
    .execute()
  await write(trx, accounts, values, now)
}

/** Writes to the people of an enterprise. */
export async function tellAsking(
  trx: Trx,
  enterpriseId: string,
  values: { path: string; news: PairingNews },
  now: Date,
): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('id')
    .execute()
  await write(trx, accounts, values, now)
}

async function write(
  trx: Trx,
  accounts: readonly { id: string }[],
  values: { path: string; news: PairingNews },
  now: Date,
): Promise<void> {
  for (const { id } of accounts) {
    await queueMail(trx, { to: { accountId: id }, template: 'pairing_news', values, now })
  }
}
