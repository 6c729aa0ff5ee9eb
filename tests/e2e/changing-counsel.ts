import { randomUUID } from 'node:crypto'
import { createDispute, submitDispute } from '../../app/disputes/commands.server.ts'
import type { Actor } from '../../app/domain/actor.ts'
import { addDays, shanghaiDay } from '../../app/domain/day.ts'
import { keepFiles } from '../../app/files/commands.server.ts'
import { isRefused, receiveFile } from '../../app/files/receive.server.ts'
import { acceptInvitation } from '../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../app/invitations/answer.server.ts'
import { engageInvited } from '../../app/invitations/decide.server.ts'
import { getInvitation } from '../../app/invitations/queries.server.ts'
import { sendInvitations } from '../../app/invitations/send.server.ts'
import { matchDispute } from '../../app/matching/match-dispute.server.ts'
import { getMatchRun } from '../../app/matching/queries.server.ts'
import { newId } from '../../db/identifier.server.ts'
import { FACTS } from '../integration/disputes/acting.ts'
import { openAccount } from '../integration/files/agreed.ts'
import { QUOTE } from '../integration/invitations/inviting.ts'
import { pdf } from '../support/sample-bytes.ts'
import type { OutcomeSite } from './outcome-site.ts'

/** Two firms abroad have accepted in a dispute, and one of them acts. */
export type Changing = { disputeId: string; engagementId: string; old: string; next: string }

/**
 * Brings an enterprise to where it may change counsel, by the site's own commands: how people get there by hand is told
 * by other journeys.
 * @param labels files that its counsel handed in for it
 */
export async function bringToChange(
  site: OutcomeSite,
  enterprise: string,
  labels: readonly string[],
): Promise<Changing> {
  const { app } = site
  const { db } = app
  const now = app.now()
  const enterpriseId = await site.idOf('enterprise', enterprise)
  const owner: Actor = { id: 'owner', name: '法务', role: 'enterprise_member', enterpriseId, partyId: null }
  const disputeId = newId(now)
  await createDispute(db, owner, { id: disputeId, enterpriseId, facts: FACTS }, now)
  await submitDispute(db, owner, disputeId, 1, now)
  const runId = await matchDispute(app, owner, disputeId, null, now)
  const { overseas } = (await getMatchRun(db, owner, runId)).response
  const [old, next] = overseas.map(({ ref }) => ref)
  const offers = []
  for (const ref of [old!, next!]) {
    const member: Actor = {
      ...{ id: `member of ${ref}`, name: `律师 ${ref}`, role: 'provider_member', enterpriseId: null },
      partyId: await site.idOf('party', ref),
    }
    const letter = { roundId: randomUUID(), runId, section: 'overseas', purpose: 'representation' } as const
    const synopsis = '美国专利诉讼'
    const { ids } = await sendInvitations(db, owner, disputeId, { ...letter, refs: [ref], synopsis }, now)
    const invitationId = ids![0]!
    await askNames(db, member, invitationId, now)
    await clearConflict(db, member, invitationId, now)
    const today = shanghaiDay(now)
    const days = { validUntil: addDays(today, 30), availableFrom: addDays(today, 1) }
    await acceptInvitation(db, member, invitationId, { ...QUOTE, ...days }, now)
    offers.push({ member, invitationId })
  }
  const { member, invitationId } = offers[0]!
  const { version } = await getInvitation(db, owner, disputeId, invitationId, now)
  const engaged = await engageInvited(db, owner, { disputeId, invitationId, version, others: 'keep' }, now)
  const engagementId = engaged.id!
  // What counsel abroad hands in does not leave the mainland: its account tells that it is abroad.
  await openAccount(db, member)
  for (const label of labels) {
    const file = await receiveFile(app.environment.dataDir, label, pdf(label))
    if (isRefused(file)) throw new Error(file.refusal)
    const kept = { noun: 'engagement', ownerId: engagementId, readers: null, files: [file] } as const
    await keepFiles(db, app.environment.dataDir, member, kept, now)
  }
  return { disputeId, engagementId, old: old!, next: next! }
}
