import type { Db } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import { type Actor, partiesRead } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { asking, type Invitation, readInvitations } from './invitation.server.ts'

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
 * A page of what the actor's own party was asked, or one that was joined into it, the latest first, and how many there
 * are. `page` counts from 1.
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
    .select((eb) => eb.fn.count<number>('invitation_id').distinct().as('total'))
    .where('party_id', 'in', partiesRead(actor))
    .executeTakeFirstOrThrow()
  const invitations = await readInvitations(
    db,
    (query) =>
      query
        .where(asking(partiesRead(actor)))
        .limit(INVITATIONS_A_PAGE)
        .offset((page - 1) * INVITATIONS_A_PAGE),
    now,
  )
  return { invitations, total: Number(total) }
}

/**
 * One invitation that asks the actor's own party, or asked one that was joined into it.
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
    (query) => query.where(asking(partiesRead(actor))).where('invitation.id', '=', invitationId),
    now,
  )
  if (!found) throw new Problem('not_found', 'there is no such invitation')
  return found
}
