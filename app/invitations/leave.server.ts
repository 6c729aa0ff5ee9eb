import type { Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { LEFT } from '../domain/invitation/decline.ts'
import { invitationLifecycle, OPEN_STATES } from '../domain/invitation/lifecycle.ts'
import { nextState } from '../domain/lifecycle.ts'
import { moveInvitation, stopClocks } from './answer.server.ts'
import { record } from './record.server.ts'
import { tellEnterprise, tellOthers } from './tell.server.ts'

/**
 * Ends every invitation from which an engagement of a party that leaves could still come, also what it has offered, and
 * tells each enterprise and the other side of a 1+1. What is asked of a 1+1 ends with either side. How a party answered others counts no further.
 * @returns how many ended
 */
export async function leaveInvitations(trx: Trx, actor: Actor, partyId: string, now: Date): Promise<number> {
  const open = await trx
    .selectFrom('invitation')
    .innerJoin('invitation_side as side', 'side.invitation_id', 'invitation.id')
    .select(['invitation.id', 'invitation.status', 'invitation.version'])
    .select(['invitation.dispute_id as disputeId', 'invitation.enterprise_id as enterpriseId'])
    .where('side.party_id', '=', partyId)
    .where('invitation.status', 'in', OPEN_STATES)
    .execute()
  for (const one of open) {
    await trx
      .updateTable('invitation_side')
      .set({ status: 'declined' })
      .where('invitation_id', '=', one.id)
      .where('party_id', '=', partyId)
      .execute()
    const status = nextState(invitationLifecycle, 'step_down', one.status)
    await moveInvitation(trx, one, status, now, { decline_reason: LEFT })
    await stopClocks(trx, one.id)
    await record(trx, actor, 'step_down', one.id, { from: one.status }, now)
    await tellEnterprise(trx, one, 'ended', now)
    await tellOthers(trx, one.id, [partyId], 'partner_out', now)
  }
  return open.length
}
