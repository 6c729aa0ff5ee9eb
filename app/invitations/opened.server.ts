import type { Db } from '../../db/schema.ts'
import { moneyOf } from '../disputes/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { ownClock } from '../domain/dispute/own-clock.ts'
import { invitationAbilities, sideOf } from '../domain/invitation/policy.ts'
import { includes, stageOf } from '../domain/invitation/stage.ts'
import { readAs } from '../domain/invitation/standing.ts'
import { referenceOf } from '../domain/reference.ts'
import { declaredNames } from '../enterprises/queries.server.ts'
import { listFiles } from '../files/queries.server.ts'
import { findOwnPlace } from '../matching/queries.server.ts'
import { noteDisclosure } from './disclosures.server.ts'
import type { Invitation } from './invitation.server.ts'
import type { OpenedInvitation } from './opened.ts'
import { getMyInvitation } from './queries.server.ts'
import { countryOf } from './queries-inbox.server.ts'
import { findQuotes } from './queries-quotes.server.ts'
import { namesToAnswer } from './similar.server.ts'

/**
 * An invitation as the party that it asks reads it: as much of the dispute as its stage allows, and the reading is
 * kept in the dispute's ledger.
 * @throws Problem `not_found` for one that does not ask the actor's party
 */
export async function openInvitation(
  db: Db,
  actor: Actor,
  invitationId: string,
  now: Date,
): Promise<OpenedInvitation> {
  const invitation = await getMyInvitation(db, actor, invitationId, now)
  const mine = sideOf(actor, invitation)!
  const stage = stageOf(invitation.status, mine.status, invitation.ended)
  if (stage) await noteDisclosure(db, actor, invitation, mine, stage, now)
  const abilities = invitationAbilities(actor, invitation)
  const partner = invitation.sides.find(({ partyId }) => partyId !== mine.partyId) ?? null
  const { id, purpose } = invitation
  const dueThere = ownClock(mine.dueAt, await countryOf(db, mine.partyId))
  return {
    id,
    reference: referenceOf(id),
    purpose,
    ...readAs(invitation.status, mine.status, invitation.ended),
    sentAt: invitation.createdAt,
    mine: { status: mine.status, dueAt: mine.dueAt, dueThere, askedAt: mine.askedAt, hours: mine.hours },
    uncounted: mine.uncounted,
    partner: partner && {
      ref: partner.ref,
      type: partner.type,
      nameZh: partner.nameZh,
      nameEn: partner.nameEn,
    },
    stage,
    ...(await whatStageAllows(db, actor, invitation, stage)),
    place: stage && (await findOwnPlace(db, invitation.runId, invitation.section, invitation.subjectKey)),
    ...(await whatWasHandedIn(db, id, shanghaiDay(now))),
    similar: abilities.clear_conflict ? await namesToAnswer(db, mine.partyId, invitation.disputeId, now) : [],
    abilities,
  }
}

type Allowed = Pick<OpenedInvitation, 'synopsis' | 'names' | 'file'>

async function whatStageAllows(
  db: Db,
  actor: Actor,
  { disputeId, synopsis: text }: Pick<Invitation, 'disputeId' | 'synopsis'>,
  stage: OpenedInvitation['stage'],
): Promise<Allowed> {
  if (stage === null) return { synopsis: null, names: null, file: null }
  const row = await db
    .selectFrom('dispute')
    .innerJoin('enterprise', 'enterprise.id', 'dispute.enterprise_id')
    .selectAll('dispute')
    .select(['enterprise.name_zh', 'enterprise.name_en'])
    .where('dispute.id', '=', disputeId)
    .executeTakeFirstOrThrow()
  const documents = includes(stage, 'file') ? await listFiles(db, actor, 'dispute', disputeId) : null
  return {
    synopsis: {
      jurisdictions: JSON.parse(row.jurisdictions),
      ipTypes: JSON.parse(row.ip_types),
      procedure: row.procedure,
      role: row.role,
      industry: row.industry,
      languages: JSON.parse(row.languages),
      respondBy: row.respond_by,
      respondZone: row.respond_zone,
      text,
    },
    names: includes(stage, 'names')
      ? {
          enterprise: { zh: row.name_zh, en: row.name_en },
          others: await declaredNames(db, row.enterprise_id),
          opponents: JSON.parse(row.opponents),
        }
      : null,
    file: documents && {
      title: row.title,
      description: row.description,
      forum: row.forum,
      docket: row.docket,
      rights: JSON.parse(row.rights),
      servedOn: row.served_on,
      wanted: row.wanted,
      products: row.products,
      claim: moneyOf(row.claim_amount, row.claim_currency),
      confidentiality: row.confidentiality,
      documents: documents.files,
      keptHome: documents.keptHome,
    },
  }
}

async function whatWasHandedIn(
  db: Db,
  id: string,
  today: string,
): Promise<Pick<OpenedInvitation, 'quote' | 'opinion' | 'engagementId'>> {
  const quote = (await findQuotes(db, [id])).get(id)
  const opinion = await db
    .selectFrom('opinion')
    .select('body')
    .where('invitation_id', '=', id)
    .executeTakeFirst()
  const engagement = await db
    .selectFrom('engagement')
    .select('id')
    .where('invitation_id', '=', id)
    .executeTakeFirst()
  return {
    quote: quote ? { ...quote, expired: quote.validUntil < today } : null,
    opinion: opinion?.body ?? null,
    engagementId: engagement?.id ?? null,
  }
}
