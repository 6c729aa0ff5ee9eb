import type { Db } from '../../db/schema.ts'
import { findCommissionTitles } from '../commissions/queries.server.ts'
import { findDisputeTitles } from '../disputes/queries-titles.server.ts'
import type { Actor } from '../domain/actor.ts'
import { enterpriseNamed } from '../domain/engagement/title.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import type { Label } from '../domain/vocabulary/labels.ts'
import { listEngagementsById } from '../engagements/queries.server.ts'
import { findAskedParties, listMine } from '../invitations/queries-inbox.server.ts'
import { findPairingSides } from '../pairings/queries-kept.server.ts'
import type { MessageSubject } from './message-list.tsx'

const DISPUTE = /^\/disputes\/([\w-]+)/
const ASKED = /#i-([\w-]+)$/
const ENGAGEMENT = /^\/engagements\/([\w-]+)/
const INVITATION = /^\/invitations\/([\w-]+)/
const PAIRING = /^\/pairings\/([\w-]+)/
const COMMISSION = /^\/commissions\/([\w-]+)/

/**
 * What notifications are about, by the paths to which they lead: as much as the actor may read there now, and nothing
 * where that is nothing. A letter never holds it.
 * @param language in which places, rights and procedures are written
 */
export async function findMessageSubjects(
  db: Db,
  actor: Actor,
  paths: readonly string[],
  language: keyof Label,
  now: Date,
): Promise<Map<string, MessageSubject>> {
  const idsIn = (pattern: RegExp) => [...new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []))]
  const titles = await findDisputeTitles(db, actor, idsIn(DISPUTE))
  const asked = await findAskedParties(db, [...titles.keys()], idsIn(ASKED))
  const engagements = await listEngagementsById(db, actor, idsIn(ENGAGEMENT))
  const mine = await listMine(db, actor, idsIn(INVITATION), language, now)
  const pairings = await findPairingSides(db, actor, idsIn(PAIRING))
  const commissions = await findCommissionTitles(db, actor, idsIn(COMMISSION))
  const subjectOf = (path: string): MessageSubject | null => {
    const title = titles.get(DISPUTE.exec(path)?.[1] ?? '')
    if (title !== undefined) {
      return { title, parties: asked.get(ASKED.exec(path)?.[1] ?? '') ?? [] }
    }
    const engagement = engagements.find(({ id }) => id === ENGAGEMENT.exec(path)?.[1])
    if (engagement) {
      const { disputeTitle, parties, enterprise } = engagement
      const other = [{ ref: engagement.id, ...enterpriseNamed(enterprise) }]
      return { title: disputeTitle, parties: getsInvitations(actor) ? other : namesOf(parties) }
    }
    const sides = pairings.get(PAIRING.exec(path)?.[1] ?? '')
    if (sides) return { title: '', parties: namesOf(sides) }
    const commission = commissions.get(COMMISSION.exec(path)?.[1] ?? '')
    if (commission !== undefined) return { title: commission, parties: [] }
    const invitation = mine.find(({ id }) => id === INVITATION.exec(path)?.[1])
    if (!invitation) return null
    return { title: invitation.what ?? '', parties: [] }
  }
  return new Map(
    paths.flatMap((path) => {
      const subject = subjectOf(path)
      return subject ? [[path, subject]] : []
    }),
  )
}

const namesOf = (parties: MessageSubject['parties']): MessageSubject['parties'] =>
  parties.map(({ ref, nameZh, nameEn }) => ({ ref, nameZh, nameEn }))
