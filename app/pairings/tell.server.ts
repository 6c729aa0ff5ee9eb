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
  const people = await accounts(trx)
    .where('party_id', 'in', [domesticId, overseasId])
    .where('role', 'in', ['provider_member', 'provider_administrator'])
    .execute()
  const others = people.filter(({ id: accountId }) => accountId !== actorId)
  await write(trx, others, { path: `/pairings/${id}`, news }, now)
}

type Values = { path: string; news: PairingNews }

/** Writes to the centre's people of some roles. */
export async function tellCentre(
  trx: Trx,
  roles: readonly ActorRole[],
  values: Values,
  now: Date,
): Promise<void> {
  await write(trx, await accounts(trx).where('role', 'in', roles).execute(), values, now)
}

/** Writes to the people of an enterprise. */
export async function tellAsking(trx: Trx, enterpriseId: string, values: Values, now: Date): Promise<void> {
  await write(trx, await accounts(trx).where('enterprise_id', '=', enterpriseId).execute(), values, now)
}

const accounts = (trx: Trx) => trx.selectFrom('account').select('id').orderBy('id')

async function write(trx: Trx, people: readonly { id: string }[], values: Values, now: Date): Promise<void> {
  for (const { id } of people) {
    await queueMail(trx, { to: { accountId: id }, template: 'pairing_news', values, now })
  }
}
