import type { Db } from '../../db/schema.ts'
import { type Actor, partiesRead } from '../domain/actor.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { isEnded, stageOf } from '../domain/invitation/stage.ts'

/** Whether the file of a dispute is open to the actor's own party, because an invitation has come that far. */
export async function opensDisputeFile(db: Db, actor: Actor, disputeId: string): Promise<boolean> {
  if (!getsInvitations(actor)) return false
  const rows = await db
    .selectFrom('invitation_side')
    .innerJoin('invitation', 'invitation.id', 'invitation_side.invitation_id')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .leftJoin('engagement', 'engagement.invitation_id', 'invitation.id')
    .select(['invitation.status', 'invitation_side.status as side', 'engagement.status as engagement'])
    .select('dispute.status as dispute')
    .where('invitation.dispute_id', '=', disputeId)
    .where('invitation_side.party_id', 'in', partiesRead(actor))
    .execute()
  return rows.some((row) => stageOf(row.status, row.side, isEnded(row)) === 'file')
}
