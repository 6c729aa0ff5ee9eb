import type { Db } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { type Invitation, readInvitations } from './invitation.server.ts'

/**
 * The invitations sent in a dispute, the latest first.
 * @throws Problem `not_found` for a dispute that is not there for the actor
 */
export async function listInvitations(
  db: Db,
  actor: Actor,
  disputeId: string,
  now: Date,
): Promise<Invitation[]> {
  const dispute = await getDispute(db, actor, disputeId)
  return readInvitations(db, (query) => query.where('invitation.dispute_id', '=', dispute.id), now)
}

/**
 * One invitation of a dispute.
 * @throws Problem `not_found` for a dispute or an invitation that is not there for the actor
 */
export async function getInvitation(
  db: Db,
  actor: Actor,
  disputeId: string,
  invitationId: string,
  now: Date,
): Promise<Invitation> {
  const dispute = await getDispute(db, actor, disputeId)
  const [found] = await readInvitations(
    db,
    (query) =>
      query.where('invitation.id', '=', invitationId).where('invitation.dispute_id', '=', dispute.id),
    now,
  )
  if (!found) throw new Problem('not_found', 'there is no such invitation')
  return found
}

export const INVITATIONS_A_PAGE = 20

/**
 * A page of what the actor's own party was asked, the latest first, and how many there are. `page` counts from 1.
 * @throws Problem `not_found` for whoever gets no invitations
 */
export async function listInbox(
  db: Db,
  actor: Actor,
  page: number,
  now: Date,
): Promise<{ invitations: Invitation[]; total: number }> {
  if (!getsInvitations(actor)) throw new Problem('not_found', 'there are no invitations for this account')
  const { total } = await db
    .selectFrom('invitation_side')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('party_id', '=', actor.partyId)
    .executeTakeFirstOrThrow()
  const invitations = await readInvitations(
    db,
    (query) =>
      query
        .innerJoin('invitation_side as mine', 'mine.invitation_id', 'invitation.id')
        .where('mine.party_id', '=', actor.partyId)
        .limit(INVITATIONS_A_PAGE)
        .offset((page - 1) * INVITATIONS_A_PAGE) as typeof query,
    now,
  )
  return { invitations, total: Number(total) }
}

/**
 * One invitation that asks the actor's own party.
 * @throws Problem `not_found` for any other
 */
export async function getMyInvitation(
  db: Db,
  actor: Actor,
  invitationId: string,
  now: Date,
): Promise<Invitation> {
  if (!getsInvitations(actor)) throw new Problem('not_found', 'there is no such invitation')
  const [found] = await readInvitations(
    db,
    (query) =>
      query
        .innerJoin('invitation_side as mine', 'mine.invitation_id', 'invitation.id')
        .where('mine.party_id', '=', actor.partyId)
        .where('invitation.id', '=', invitationId) as typeof query,
    now,
  )
  if (!found) throw new Problem('not_found', 'there is no such invitation')
  return found
}
