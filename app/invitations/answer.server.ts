import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { refreshAnswers } from '../../db/party-feedback.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { isOver } from '../domain/dispute/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { dueAt, isOver as isTimeOver } from '../domain/invitation/clock.ts'
import {
  type InvitationEvent,
  type InvitationState,
  invitationLifecycle,
  type SideState,
  stateOfSides,
} from '../domain/invitation/lifecycle.ts'
import { canCauseInvitation, sideOf } from '../domain/invitation/policy.ts'
import type { Decline } from '../domain/invitation/schema.ts'
import { nextState } from '../domain/lifecycle.ts'
import type { Invitation, InvitedSide } from './invitation.server.ts'
import { getMyInvitation } from './queries.server.ts'
import { record } from './record.server.ts'
import { type NameAnswers, namesToAnswer, unclear } from './similar.server.ts'
import { tellEnterprise, tellOthers, tellParties } from './tell.server.ts'

/** An event that one side causes for itself alone. */
type SideEvent = Extract<InvitationEvent, 'ask_names' | 'clear_conflict' | 'declare_conflict'>

/** An invitation that the actor may answer now, and the side that is its own. */
export type Mine = { invitation: Invitation; side: InvitedSide }

/**
 * The actor's own invitation, if it may cause `event` now.
 * @throws Problem `not_found`, `lapsed` once the time to answer is over, `illegal_transition`
 */
export async function answerable(
  trx: Trx,
  actor: Actor,
  invitationId: string,
  event: Exclude<InvitationEvent, 'lapse'>,
  now: Date,
): Promise<Mine> {
  const invitation = await getMyInvitation(trx, actor, invitationId, now)
  const side = sideOf(actor, invitation)!
  if (invitation.status === 'lapsed' || (side.dueAt && isTimeOver(new Date(side.dueAt), now))) {
    throw new Problem('lapsed', 'invitation: its time is over')
  }
  await refuseWhenOver(trx, invitation)
  if (!canCauseInvitation(actor, invitation, event)) {
    throw new Problem('illegal_transition', `invitation: "${event}" is not possible now`)
  }
  return { invitation, side }
}

/** A dispute that has ended since asks nobody anything any more. */
async function refuseWhenOver(trx: Trx, { disputeId }: Invitation): Promise<void> {
  const { status } = await trx
    .selectFrom('dispute')
    .select('status')
    .where('id', '=', disputeId)
    .executeTakeFirstOrThrow()
  if (isOver(status)) {
    throw new Problem('lapsed', 'invitation: its dispute is over')
  }
}

/**
 * Shows the names to a party that asks for them: to check conflicts, and for nothing else.
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`
 */
export async function askNames(db: Db, actor: Actor, invitationId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const mine = await answerable(trx, actor, invitationId, 'ask_names', now)
    await moveSide(trx, mine, 'ask_names', { names_at: now.toISOString() }, now)
    await record(trx, actor, 'ask_names', invitationId, {}, now)
  })
}

/**
 * A party has no conflict: the file opens to it. Once all sides are clear their clocks start again, for the quote, and
 * whoever was clear before is told.
 * @param answers what it says of each name on its record that resembles one in the dispute
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`, and `invalid_input` with the keys of names that
 *   nothing is said of, or that it says are the same
 */
export async function clearConflict(
  db: Db,
  actor: Actor,
  invitationId: string,
  now: Date,
  answers: NameAnswers = new Map(),
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const mine = await answerable(trx, actor, invitationId, 'clear_conflict', now)
    const similar = await namesToAnswer(trx, mine.side.partyId, mine.invitation.disputeId, now)
    const open = unclear(similar, answers)
    if (open.length > 0) throw new Problem('invalid_input', 'similar names are not cleared', open)
    const status = await moveSide(trx, mine, 'clear_conflict', answered(mine.side, now), now)
    if (status === 'conflict_cleared') await startClocksAgain(trx, mine.invitation, now)
    await refreshAnswers(trx, [mine.side.partyId])
    await record(trx, actor, 'clear_conflict', invitationId, { similar: similar.length }, now)
    if (status === 'conflict_cleared') await tellThatAllAreClear(trx, mine, now)
  })
}

/** The enterprise may go on, and the other side of a 1+1 has a time limit again without having done anything. */
async function tellThatAllAreClear(trx: Trx, { invitation, side }: Mine, now: Date): Promise<void> {
  await tellEnterprise(trx, invitation, 'answered', now)
  const others = invitation.sides.map(({ partyId }) => partyId).filter((id) => id !== side.partyId)
  await tellParties(trx, others, { invitationId: invitation.id, news: 'both_clear' }, now)
}

/**
 * A party has a conflict: that ends the invitation, and what it says against whom is kept for later matches.
 * @returns the invitation as it was
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`
 */
export async function declareConflict(
  trx: Trx,
  actor: Actor,
  invitationId: string,
  now: Date,
): Promise<Invitation> {
  const mine = await answerable(trx, actor, invitationId, 'declare_conflict', now)
  await moveSide(trx, mine, 'declare_conflict', answered(mine.side, now), now)
  await stopClocks(trx, invitationId)
  await refreshAnswers(trx, [mine.side.partyId])
  await record(trx, actor, 'declare_conflict', invitationId, {}, now)
  await tellEnterprise(trx, mine.invitation, 'ended', now)
  await tellOthers(trx, invitationId, [mine.side.partyId], 'partner_out', now)
  return mine.invitation
}

/**
 * A party does not take it, at any stage before it has accepted.
 * @throws Problem `not_found`, `lapsed`, `illegal_transition`
 */
export async function declineInvitation(
  db: Db,
  actor: Actor,
  invitationId: string,
  { reason, note }: Decline,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { invitation, side } = await answerable(trx, actor, invitationId, 'decline', now)
    await updateSide(trx, invitationId, side.partyId, { status: 'declined', ...answered(side, now) })
    const status = nextState(invitationLifecycle, 'decline', invitation.status)
    await moveInvitation(trx, invitation, status, now, { decline_reason: reason, decline_note: note })
    await stopClocks(trx, invitationId)
    await refreshAnswers(trx, [side.partyId])
    await record(trx, actor, 'decline', invitationId, { reason }, now)
    await tellEnterprise(trx, invitation, 'ended', now)
    await tellOthers(trx, invitationId, [side.partyId], 'partner_out', now)
  })
}

/**
 * What is kept of a side's first answer; later ones do not change how quick it was. One who could not read from the
 * beginning was neither quick nor slow.
 */
export function answered({ respondedAt, uncounted }: InvitedSide, now: Date) {
  if (respondedAt !== null) return {}
  return { responded_at: now.toISOString(), kept: uncounted ? null : (1 as const), due_at: null }
}

async function moveSide(
  trx: Trx,
  { invitation, side }: Mine,
  event: SideEvent,
  changes: Partial<SideChanges>,
  now: Date,
): Promise<InvitationState> {
  const next = nextState(invitationLifecycle, event, side.status) as SideState
  await updateSide(trx, invitation.id, side.partyId, { ...changes, status: next })
  const others = invitation.sides.filter((one) => one.partyId !== side.partyId).map((one) => one.status)
  const status = stateOfSides([next, ...others])
  await moveInvitation(trx, invitation, status, now)
  return status
}

type SideChanges = {
  status: SideState
  names_at: string
  responded_at: string
  kept: 0 | 1 | null
  due_at: string | null
  reminded_at: string | null
}

function updateSide(trx: Trx, invitationId: string, partyId: string, changes: Partial<SideChanges>) {
  return trx
    .updateTable('invitation_side')
    .set(changes)
    .where('invitation_id', '=', invitationId)
    .where('party_id', '=', partyId)
    .execute()
}

/**
 * Moves an invitation on, if it still is as it was read.
 * @throws Problem `stale_state`
 */
export async function moveInvitation(
  trx: Trx,
  invitation: Pick<Invitation, 'id' | 'version'>,
  status: InvitationState,
  now: Date,
  changes: { decline_reason?: string; decline_note?: string } = {},
): Promise<void> {
  await compareAndSet(trx, 'invitation', invitation.id, invitation.version, { ...changes, status }, now)
}

async function startClocksAgain(trx: Trx, { id, sides }: Invitation, now: Date): Promise<void> {
  for (const { partyId, hours } of sides) {
    const due_at = dueAt(now, hours).toISOString()
    await updateSide(trx, id, partyId, { due_at, reminded_at: null })
  }
}

/** Nobody is waited for any more. */
export async function stopClocks(trx: Trx, invitationId: string): Promise<void> {
  await trx
    .updateTable('invitation_side')
    .set({ due_at: null })
    .where('invitation_id', '=', invitationId)
    .execute()
}
