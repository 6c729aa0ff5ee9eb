import type { Actor } from '../../../app/domain/actor.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import type { Db } from '../../../db/schema.ts'
import { later, NOW } from '../disputes/acting.ts'
import { inviting, memberOf, QUOTE } from '../invitations/inviting.ts'

/**
 * A 1+1 at work since the fifth minute, on a quote that its domestic side gave for both: by its agreement, or as a pair
 * that a match proposes.
 */
export async function engagedPair({ agreed = true, facts = {} as Partial<DisputeFacts> } = {}) {
  const world = await inviting(facts)
  const { app, db, owner, disputeId } = world
  if (!agreed) {
    await db.deleteFrom('pairing').execute()
    world.runId = await matchDispute(app, owner, disputeId, null, NOW)
  }
  const refs = [agreed ? 'x-1' : 'd-1+o-1']
  const invitationId = await world.invite({ section: 'pairings', runId: world.runId, refs })
  const sides = [await memberOf(db, 'd-1'), await memberOf(db, 'o-1')] as const
  for (const side of sides) {
    await askNames(db, side, invitationId, later(1))
    await clearConflict(db, side, invitationId, later(2))
  }
  await acceptInvitation(db, sides[0], invitationId, QUOTE, later(3))
  const { version } = await getInvitation(db, owner, disputeId, invitationId, later(4))
  const { id } = await engageInvited(db, owner, { disputeId, invitationId, version }, later(5))
  return { ...world, id: id!, invitationId, domestic: sides[0], overseas: sides[1] }
}

/** Gives an actor of a test an account that letters can go to. */
export async function tellable(db: Db, { id, name, role, enterpriseId, partyId }: Actor): Promise<void> {
  const email = `${id.replaceAll(' ', '-')}@example.test`
  const owner = { enterprise_id: enterpriseId, party_id: partyId }
  const row = { id, name, role, ...owner, email, email_key: email, demo: 0 as const }
  await db
    .insertInto('account')
    .values({ ...row, created_at: later(0).toISOString() })
    .execute()
}
