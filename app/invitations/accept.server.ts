import { feeColumns } from '../../db/fee-columns.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { invitationLifecycle } from '../domain/invitation/lifecycle.ts'
import { nextState } from '../domain/lifecycle.ts'
import { type QuoteInput, quoteFaults, totalOf } from '../domain/quote/schema.ts'
import { agreementInForce } from '../engagements/standing.server.ts'
import { conflictedParties } from '../matching/conflicts.server.ts'
import { answerable, moveInvitation, stopClocks } from './answer.server.ts'
import type { Invitation } from './invitation.server.ts'
import { record } from './record.server.ts'
import { requestOfDispute } from './similar.server.ts'
import { tellEnterprise, tellParties } from './tell.server.ts'

/**
 * A party takes it: from when, and for how much. Of a 1+1 either side quotes for both, once both are clear.
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`, and `invalid_input` for a quote that cannot be
 *   offered today, a conflict that is on record by now, or the agreement of a 1+1 that is not in force any more
 */
export async function acceptInvitation(
  db: Db,
  actor: Actor,
  invitationId: string,
  quote: QuoteInput,
  now: Date,
): Promise<void> {
  const today = shanghaiDay(now)
  const total = totalOf(quote)
  const faults = quoteFaults(quote, today)
  if (faults.length > 0) throw new Problem('invalid_input', 'this cannot be offered today', faults)
  await db.transaction().execute(async (trx) => {
    const { invitation, side } = await answerable(trx, actor, invitationId, 'accept', now)
    await refuseConflicts(trx, invitation, side.partyId, now)
    await refuseWithoutAgreement(trx, invitation, today)
    await moveInvitation(trx, invitation, nextState(invitationLifecycle, 'accept', invitation.status), now)
    await stopClocks(trx, invitationId)
    await trx
      .insertInto('quote')
      .values({
        invitation_id: invitationId,
        ...feeColumns(quote),
        valid_until: quote.validUntil,
        available_from: quote.availableFrom,
        note: quote.note,
        party_id: side.partyId,
        created_by: actor.id,
        created_at: now.toISOString(),
      })
      .execute()
    const { currency, feeModel, validUntil } = quote
    const detail = { currency, feeModel, total, validUntil }
    await record(trx, actor, 'accept', invitationId, detail, now)
    await tellEnterprise(trx, invitation, 'accepted', now, validUntil)
    // What one side of a 1+1 offers binds both.
    const others = invitation.sides.flatMap(({ partyId }) => (partyId === side.partyId ? [] : [partyId]))
    if (others.length > 0) await tellParties(trx, others, { invitationId, news: 'partner_quoted' }, now)
  })
}

/**
 * A conflict that came on record since the match, under any name that the dispute has now. To the one side that of the
 * other reads as whatever else keeps them from accepting together.
 */
async function refuseConflicts(
  trx: Trx,
  { disputeId, sides }: Invitation,
  ownId: string,
  now: Date,
): Promise<void> {
  const request = await requestOfDispute(trx, disputeId, now)
  const conflicted = await conflictedParties(trx, request, shanghaiDay(now))
  if (conflicted.has(ownId)) {
    throw new Problem('invalid_input', 'a conflict is on record by now', [
      { field: 'accept', message: 'conflict_recorded' },
    ])
  }
  if (sides.some(({ partyId }) => conflicted.has(partyId))) throw notTogether()
}

/** Two firms were asked as a pair: their agreement may have been suspended or have ended meanwhile. */
async function refuseWithoutAgreement(trx: Trx, { pairingId }: Invitation, today: string): Promise<void> {
  if (pairingId === null || (await agreementInForce(trx, pairingId, today))) return
  throw notTogether()
}

const notTogether = () =>
  new Problem('invalid_input', 'the two sides cannot accept together', [
    { field: 'accept', message: 'not_together' },
  ])

/**
 * An expert or a think tank hands in what it wrote.
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`
 */
export async function deliverOpinion(
  db: Db,
  actor: Actor,
  invitationId: string,
  body: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { invitation } = await answerable(trx, actor, invitationId, 'deliver', now)
    await moveInvitation(trx, invitation, nextState(invitationLifecycle, 'deliver', invitation.status), now)
    await trx
      .insertInto('opinion')
      .values({ invitation_id: invitationId, body, created_by: actor.id, created_at: now.toISOString() })
      .execute()
    await record(trx, actor, 'deliver', invitationId, {}, now)
    await tellEnterprise(trx, invitation, 'delivered', now)
  })
}
