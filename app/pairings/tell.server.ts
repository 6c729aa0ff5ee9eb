import type { Trx } from '../../db/schema.ts'
import type { ActorRole } from '../domain/actor.ts'
import type { PairingNews } from '../domain/pairing/news.ts'
import { queueMail } from '../mail/queue.server.ts'

type Sides = { id: string; domesticId: string; overseasId: string }
type Values = { path: string; news: PairingNews; until?: string }

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
  await write(trx, others, await aboutPairing(trx, id, news), now)
}

/** Writes to the centre's people of some roles that something happened with a 1+1. */
export async function tellCentreOf(
  trx: Trx,
  roles: readonly ActorRole[],
  id: string,
  news: PairingNews,
  now: Date,
): Promise<void> {
  await tellCentre(trx, roles, await aboutPairing(trx, id, news), now)
}

/** What ends a 1+1 at once: the last day of its term means nothing any more. */
const ENDINGS: readonly PairingNews[] = ['decline', 'withdraw', 'reject', 'terminate', 'expire']

/** What a letter about a 1+1 is filled with: where it is read, and the last day of its term as it stands now. */
async function aboutPairing(trx: Trx, id: string, news: PairingNews): Promise<Values> {
  const { valid_to } = await trx
    .selectFrom('pairing')
    .select('valid_to')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const until = ENDINGS.includes(news) ? undefined : (valid_to ?? undefined)
  return { path: `/pairings/${id}`, news, until }
}

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
