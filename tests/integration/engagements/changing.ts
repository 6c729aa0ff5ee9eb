import type { Actor } from '../../../app/domain/actor.ts'
import type { ChosenFile } from '../../../app/domain/engagement/handing-on.ts'
import { addMilestone, completeMilestone } from '../../../app/engagements/work.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { changeCounsel } from '../../../app/invitations/change-counsel.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { later, NOW } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, QUOTE } from '../invitations/inviting.ts'

export const HANDOVER = { reason: '沟通不畅', handover: '答辩状初稿已成，证据目录未交' }

export async function accepted(
  world: Inviting,
  ref: string,
): Promise<{ invitationId: string; member: Actor }> {
  const { db } = world
  const invitationId = await world.invite({ refs: [ref] })
  const member = await memberOf(db, ref)
  await askNames(db, member, invitationId, later(1))
  await clearConflict(db, member, invitationId, later(2))
  await acceptInvitation(db, member, invitationId, QUOTE, later(3))
  return { invitationId, member }
}

/** One firm acts, with a milestone reached and one to come; another has accepted an invitation. */
export async function changing() {
  const world = await inviting()
  const { db, owner, disputeId } = world
  const old = await accepted(world, 'o-1')
  const { version } = await getInvitation(db, owner, disputeId, old.invitationId, later(4))
  const decision = { disputeId, invitationId: old.invitationId, version }
  const id = (await engageInvited(db, owner, decision, later(5))).id!
  const [reached, open] = [newId(NOW), newId(NOW)]
  const plan = { kind: 'deadline', dueOn: '2026-12-20' } as const
  await addMilestone(db, owner, id, { ...plan, id: reached, title: '评估' }, later(6))
  await addMilestone(db, owner, id, { ...plan, id: open, title: '提交答辩' }, later(6))
  await completeMilestone(db, owner, id, reached, later(7))
  const next = await accepted(world, 'o-2')
  const taken = await getInvitation(db, owner, disputeId, next.invitationId, later(8))
  const invitation = { invitationId: next.invitationId, version: taken.version }
  const change = (now = later(10), files: readonly ChosenFile[] = [], actor = owner) =>
    changeCounsel(db, actor, id, { version: 1, invitation, ...HANDOVER, files }, now)
  return { ...world, id, old, next, change }
}
