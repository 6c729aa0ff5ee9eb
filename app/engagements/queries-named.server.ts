import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { worksOnDisputes } from '../domain/dispute/policy.ts'
import { titleFor } from '../domain/dispute/title.ts'
import { type ConfirmationSubject, canCauseConfirmation } from '../domain/engagement/confirmation.ts'
import { type EngagementState, isOpen, OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { getsInvitations } from '../domain/invitation/policy.ts'
import type { Label } from '../domain/vocabulary/labels.ts'
import type { ConfirmationLine, NamedEngagement, NamedPage } from './named.ts'
import type { Engagement } from './queries.server.ts'

function namedRows(db: Db, partyId: string) {
  return db
    .selectFrom('engagement_confirmation as named')
    .innerJoin('engagement', 'engagement.id', 'named.engagement_id')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .innerJoin('enterprise', 'enterprise.id', 'engagement.enterprise_id')
    .select(['engagement.id', 'engagement.status', 'engagement.confirmed_at', 'engagement.created_at'])
    .select(['engagement.enterprise_id', 'engagement.domestic_id', 'engagement.overseas_id'])
    .select(['dispute.jurisdictions', 'dispute.ip_types', 'enterprise.name_zh', 'enterprise.name_en'])
    .select(['named.party_id', 'named.state', 'named.asked_at', 'named.asked_name', 'named.asked_side'])
    .select(['named.words', 'named.reason', 'named.answered_at', 'named.version'])
    .where('named.party_id', '=', partyId)
    .where('named.state', '!=', 'unasked')
}

type Row = Awaited<ReturnType<ReturnType<typeof namedRows>['execute']>>[number]

function shownOf(row: Row, language: keyof Label): NamedEngagement {
  const { domestic_id, overseas_id, party_id } = row
  return {
    id: row.id,
    enterprise: { zh: row.name_zh, en: row.name_en },
    what: titleFor(language, {
      jurisdictions: JSON.parse(row.jurisdictions),
      ipTypes: JSON.parse(row.ip_types),
      procedure: null,
    }),
    pairSide: party_id === domestic_id ? 'domestic' : party_id === overseas_id ? 'overseas' : null,
    notedAt: row.created_at,
    askedAt: row.asked_at!,
    askedName: row.asked_name!,
    askedSide: row.asked_side!,
    words: row.words,
    state: row.state,
    reason: row.reason,
    answeredAt: row.answered_at,
    version: row.version,
    over: !isOpen(row),
    confirmed: row.confirmed_at !== null,
  }
}

/**
 * The open engagements in which the actor's party was named and that are not confirmed by everybody yet, the latest
 * first; none for anybody but a party.
 * @param language in which places and rights are written
 */
export async function listNamed(db: Db, actor: Actor, language: keyof Label): Promise<NamedEngagement[]> {
  if (!getsInvitations(actor)) return []
  const rows = await namedRows(db, actor.partyId!)
    .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES)
    .where('engagement.confirmed_at', 'is', null)
    .orderBy('named.asked_at', 'desc')
    .orderBy('engagement.id', 'desc')
    .execute()
  return rows.map((row) => shownOf(row, language))
}

/**
 * One of them, also when it has ended or is confirmed.
 * @throws Problem `not_found` for one in which the actor's party was not named, or never asked
 */
export async function getNamed(
  db: Db,
  actor: Actor,
  engagementId: string,
  language: keyof Label,
): Promise<NamedEngagement> {
  return shownOf(await findNamedRow(db, actor, engagementId), language)
}

/**
 * One of them with what the actor can answer now.
 * @throws Problem `not_found` as `getNamed` does
 */
export async function findNamedPage(
  db: Db,
  actor: Actor,
  engagementId: string,
  language: keyof Label,
): Promise<NamedPage> {
  const row = await findNamedRow(db, actor, engagementId)
  const subject = subjectOf(row)
  return {
    named: shownOf(row, language),
    may: {
      confirm: canCauseConfirmation(actor, subject, 'confirm'),
      contest: canCauseConfirmation(actor, subject, 'contest'),
    },
  }
}

/** The same as who may do what depends on it. @throws Problem `not_found` */
export async function getNamedSubject(
  db: Db,
  actor: Actor,
  engagementId: string,
): Promise<ConfirmationSubject> {
  return subjectOf(await findNamedRow(db, actor, engagementId))
}

const subjectOf = (row: Row): ConfirmationSubject => ({
  enterpriseId: row.enterprise_id,
  partyId: row.party_id,
  status: row.status,
  state: row.state,
})

async function findNamedRow(db: Db, actor: Actor, engagementId: string): Promise<Row> {
  const row = getsInvitations(actor)
    ? await namedRows(db, actor.partyId!).where('engagement.id', '=', engagementId).executeTakeFirst()
    : undefined
  if (!row) throw new Problem('not_found', 'there is no such engagement')
  return row
}

/**
 * What was asked of those named in an engagement, and what they answered; empty where they accepted an invitation, and
 * for whoever acts.
 */
export async function listConfirmations(
  db: Db,
  actor: Actor,
  engagement: Pick<Engagement, 'id' | 'enterpriseId' | 'parties'> & { status: EngagementState },
): Promise<ConfirmationLine[]> {
  if (!worksOnDisputes(actor)) return []
  const rows = await db
    .selectFrom('engagement_confirmation as named')
    .selectAll('named')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('account')
          .select('account.id')
          .whereRef('account.party_id', '=', 'named.party_id')
          .where('account.disabled_at', 'is', null),
      ).as('reachable'),
    )
    .where('named.engagement_id', '=', engagement.id)
    .execute()
  const { enterpriseId, status } = engagement
  return engagement.parties.flatMap(({ id, nameZh, nameEn }) => {
    const row = rows.find(({ party_id }) => party_id === id)
    if (!row) return []
    const subject = { enterpriseId, partyId: id, status, state: row.state }
    return {
      partyId: id,
      nameZh,
      nameEn,
      state: row.state,
      askedAt: row.asked_at,
      askedName: row.asked_name,
      words: row.words,
      answeredAt: row.answered_at,
      answeredName: row.answered_name,
      reason: row.reason,
      version: row.version,
      reachable: Boolean(row.reachable),
      mayAsk: canCauseConfirmation(actor, subject, 'ask'),
    }
  })
}
