import type { Db, Trx } from '../../db/schema.ts'
import { type Dispute, getDispute } from '../disputes/queries.server.ts'
import { takeBack, takeBackInvitations } from '../disputes/take-back.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canCause } from '../domain/dispute/policy.ts'
import type { Others } from '../domain/engagement/others.ts'
import { Problem } from '../domain/errors.ts'
import { type InvitationEvent, invitationLifecycle } from '../domain/invitation/lifecycle.ts'
import { canCauseInvitation } from '../domain/invitation/policy.ts'
import { nextState } from '../domain/lifecycle.ts'
import type { Bound } from '../engagements/candidate.server.ts'
import { type NewEngagement, startEngagement } from '../engagements/commands.server.ts'
import { findRefusal, type Refused } from '../engagements/standing.server.ts'
import { moveInvitation } from './answer.server.ts'
import type { Invitation } from './invitation.server.ts'
import { getInvitation } from './queries.server.ts'
import { record } from './record.server.ts'
import { tellParties } from './tell.server.ts'

/** Who decides about which invitation, and the version that they saw. */
export type Decision = { disputeId: string; invitationId: string; version: number }

/** What becomes of the other invitations to act in the dispute. */
export type Engaging = Decision & { others?: Others }

/**
 * An invitation about which the actor may decide now, as they saw it.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function decidable(
  trx: Trx,
  actor: Actor,
  { disputeId, invitationId, version }: Decision,
  event: Extract<InvitationEvent, 'cancel' | 'engage'>,
  now: Date,
): Promise<Invitation> {
  const invitation = await getInvitation(trx, actor, disputeId, invitationId, now)
  if (invitation.version !== version) {
    throw new Problem('stale_state', 'the invitation has changed since it was read')
  }
  if (!canCauseInvitation(actor, invitation, event)) {
    throw new Problem('illegal_transition', `invitation: "${event}" is not possible now`)
  }
  return invitation
}

/**
 * Takes an invitation back, or does not take up what was offered.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function cancelInvitation(db: Db, actor: Actor, decision: Decision, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const invitation = await decidable(trx, actor, decision, 'cancel', now)
    await takeBack(trx, actor, invitation, now)
  })
}

/** An engagement, recorded now or by the same decision before, or why not. */
export type Engaged =
  | { id: string; refused?: never; expired?: never }
  | { id?: never; refused: Refused; expired?: never }
  | { id?: never; refused?: never; expired: string }

/**
 * Takes up what was offered: the party acts in the dispute from now on. Everything is checked against today's records
 * once more. The same decision twice records one engagement. The others that were asked to act are told that nothing is
 * wanted of them any more, unless they are kept: a second counsel may be wanted for another place.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function engageInvited(db: Db, actor: Actor, decision: Engaging, now: Date): Promise<Engaged> {
  return db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, decision.disputeId)
    const before = await findEngagement(trx, decision)
    if (before) return { id: before }
    const invitation = await decidable(trx, actor, decision, 'engage', now)
    return takeUp(trx, actor, dispute, invitation, decision, now)
  })
}

/**
 * The same in the caller's transaction, for an invitation that may be taken up.
 * @param how what becomes of the others, what it takes over, and what was written for it
 * @throws Problem `illegal_transition`, `stale_state`
 */
export async function takeUp(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  invitation: Invitation,
  { others = 'close', handover }: { others?: Others; handover?: NewEngagement['handover'] },
  now: Date,
): Promise<Engaged> {
  if (!canCause(actor, dispute, 'engage')) {
    throw new Problem('illegal_transition', `dispute: nobody is engaged in state "${dispute.status}"`)
  }
  const quote = await trx
    .selectFrom('quote')
    .select(['valid_until', 'note'])
    .where('invitation_id', '=', invitation.id)
    .executeTakeFirstOrThrow()
  if (quote.valid_until < shanghaiDay(now)) return { expired: quote.valid_until }
  const bound = boundIn(invitation)
  const refused = await findRefusal(trx, dispute, bound, isStaff(actor), now)
  if (refused) return { refused }
  const id = await startEngagement(
    trx,
    actor,
    dispute,
    {
      bound,
      runId: invitation.runId,
      ref: invitation.subjectKey,
      note: quote.note,
      idempotencyKey: `invitation:${invitation.id}`,
      invitationId: invitation.id,
      ...(handover && { handover }),
    },
    now,
  )
  await moveInvitation(trx, invitation, nextState(invitationLifecycle, 'engage', invitation.status), now)
  await record(trx, actor, 'engage', invitation.id, { engagementId: id }, now)
  if (others === 'close') {
    await takeBackInvitations(trx, actor, { disputeId: dispute.id, only: 'to_act' }, now)
  }
  const letter = { invitationId: invitation.id, news: 'engaged', engagementId: id } as const
  await tellParties(trx, bound.partyIds, letter, now)
  return { id }
}

async function findEngagement(trx: Trx, { disputeId, invitationId }: Decision): Promise<string | undefined> {
  const row = await trx
    .selectFrom('engagement')
    .select('id')
    .where('invitation_id', '=', invitationId)
    .where('dispute_id', '=', disputeId)
    .executeTakeFirst()
  return row?.id
}

function boundIn({ sides, pairingId }: Invitation): Bound {
  return { partyIds: sides.map(({ partyId }) => partyId), pairingId, pair: sides.length > 1 }
}
