import type { Db, Trx } from '../../db/schema.ts'
import { getDispute } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { ChosenFile } from '../domain/engagement/handing-on.ts'
import type { Others } from '../domain/engagement/others.ts'
import type { Handover } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { endsInWriting } from '../domain/invitation/purpose.ts'
import { advance } from '../engagements/advance.server.ts'
import { type Engagement, getEngagement } from '../engagements/queries.server.ts'
import { record } from '../engagements/record.server.ts'
import { tellSides } from '../engagements/tell.server.ts'
import { handOn } from '../files/hand-on.server.ts'
import { decidable, takeUp } from './decide.server.ts'
import { listInvitations } from './queries.server.ts'

/** Somebody who has accepted in the dispute of an engagement and could take it over. */
export type Taker = {
  invitationId: string
  version: number
  sides: { nameZh: string | null; nameEn: string | null }[]
  validUntil: string
}

/**
 * Who could take an engagement over: whoever accepted an invitation to act in the same dispute, conflicts checked.
 * @throws Problem `not_found`
 */
export async function listTakers(db: Db, actor: Actor, engagement: Engagement, now: Date): Promise<Taker[]> {
  const invitations = await listInvitations(db, actor, engagement.disputeId, now)
  const open = invitations.filter(({ status, purpose }) => status === 'accepted' && !endsInWriting(purpose))
  if (open.length === 0) return []
  const quotes = await db
    .selectFrom('quote')
    .select(['invitation_id', 'valid_until'])
    .where(
      'invitation_id',
      'in',
      open.map(({ id }) => id),
    )
    .execute()
  return open.map(({ id, version, sides }) => ({
    invitationId: id,
    version,
    sides: sides.map(({ nameZh, nameEn }) => ({ nameZh, nameEn })),
    validUntil: quotes.find(({ invitation_id }) => invitation_id === id)!.valid_until,
  }))
}

/**
 * Hands an engagement over to somebody who accepted an invitation in its dispute: whoever acted so far is let go and
 * reads nothing new from now on, whoever takes over is checked against today's records once more, and what is still
 * open moves on with its days. All of it or nothing.
 * @param change the invitation to take up, the versions that the actor saw, why, what the next one must know, and which
 *   of the files so far it may read
 * @returns the id of the new engagement
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, and `invalid_input` where whoever
 *   takes over may not be engaged any more (field `invitation`) or a file may not be handed on (field `file`)
 */
export async function changeCounsel(
  db: Db,
  actor: Actor,
  engagementId: string,
  { version, invitation: taken, reason, handover, others, files = [] }: Change,
  now: Date,
): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const before = await getEngagement(trx, actor, engagementId)
    // Whoever is let go frees its place first: the same firm may go on as one side of a 1+1.
    const status = await advance(trx, actor, before, 'terminate', version, now)
    const decision = { ...taken, disputeId: before.disputeId }
    const invitation = await decidable(trx, actor, decision, 'engage', now)
    const dispute = await getDispute(trx, actor, before.disputeId)
    const next = { others, handover: { replaces: engagementId, words: handover } }
    const engaged = await takeUp(trx, actor, dispute, invitation, next, now)
    if (!engaged.id) throw refused(engaged.refused?.refusal ?? 'expired')
    await moveMilestones(trx, engagementId, engaged.id)
    await record(
      trx,
      actor,
      'hand_over',
      engagementId,
      { from: before.status, to: status, note: reason },
      now,
    )
    await handOn(trx, actor, await getEngagement(trx, actor, engaged.id), files, now)
    await tellSides(trx, actor, before, 'handed_over', now)
    return engaged.id
  })
}

type Change = Handover & {
  version: number
  invitation: { invitationId: string; version: number }
  files?: readonly ChosenFile[]
  others?: Others
}

function refused(why: string): Problem {
  return new Problem('invalid_input', `whoever takes over may not be engaged: ${why}`, [
    { field: 'invitation', message: `taker_${why}` },
  ])
}

/** What is still to be reached is the next one's. */
async function moveMilestones(trx: Trx, from: string, to: string): Promise<void> {
  await trx
    .updateTable('milestone')
    .set({ engagement_id: to })
    .where('engagement_id', '=', from)
    .where('done_on', 'is', null)
    .execute()
}
