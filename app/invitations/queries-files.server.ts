import type { Db } from '../../db/schema.ts'
import { type Actor, partiesRead } from '../domain/actor.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import { isEnded, stageOf } from '../domain/invitation/stage.ts'

/** Whether the file of a dispute is open to the actor's own party, because an invitation has come that far. */
export async function opensDisputeFile(db: Db, actor: Actor, disputeId: string): Promise<boolean> {
  if (!getsInvitations(actor)) return false
  const rows = await sidesAsked(db, disputeId)
    .where('invitation_side.party_id', 'in', partiesRead(actor))
    .execute()
  return rows.some((row) => stageOf(row.status, row.side, isEnded(row)) === 'file')
}

/** The parties that are asked in a dispute: its file is open to them, or will be once they have no conflict. */
export async function listAsked(db: Db, disputeId: string): Promise<string[]> {
  const rows = await sidesAsked(db, disputeId).execute()
  // The side of a 1+1 that has not answered is not told from the other: as far as it can come, it is named.
  return rows.flatMap((row) =>
    stageOf(row.status, 'conflict_cleared', isEnded(row)) === 'file' ? [row.party_id] : [],
  )
}

/** The sides of all invitations in a dispute, with what says how far each has come. */
const sidesAsked = (db: Db, disputeId: string) =>
  db
    .selectFrom('invitation_side')
    .innerJoin('invitation', 'invitation.id', 'invitation_side.invitation_id')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .leftJoin('engagement', 'engagement.invitation_id', 'invitation.id')
    .select(['invitation_side.party_id', 'invitation_side.status as side'])
    .select(['invitation.status', 'engagement.status as engagement', 'dispute.status as dispute'])
    .where('invitation.dispute_id', '=', disputeId)
