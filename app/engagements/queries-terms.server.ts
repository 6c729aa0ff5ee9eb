import { feesOf } from '../../db/fee-columns.ts'
import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { termsOn } from '../domain/engagement/terms.ts'
import { canProposeTerms, termsAbilities } from '../domain/engagement/terms-change.ts'
import { findQuotes, type Quote } from '../invitations/queries-quotes.server.ts'
import { type Engagement, engagementTitleFor, getEngagement, sided } from './queries.server.ts'
import type { AgreedTerms, TermsChange, TermsOf, TermsPageData } from './terms.ts'

type Of = Pick<Engagement, 'id' | 'invitationId'>

/** Everything that was proposed in engagements, the earliest first. Ask only with ids that were read through the actor's own scope. */
async function listChanges(db: Db, ids: readonly string[]): Promise<(TermsChange & { of: string })[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('engagement_terms')
    .selectAll()
    .where('engagement_id', 'in', ids)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...feesOf(row),
    of: row.engagement_id,
    id: row.id,
    state: row.state,
    number: row.number,
    from: row.from_day,
    scope: row.scope,
    reason: row.reason,
    side: row.side,
    partyId: row.party_id,
    proposedName: row.proposed_name,
    proposedAt: row.proposed_at,
    answeredName: row.answered_name,
    answeredAt: row.answered_at,
    answer: row.answer,
  }))
}

function quotedTerms({ by, note, createdAt: at, ...quote }: Quote): AgreedTerms {
  const { feeModel, currency, rates, stages, total, cap, contingency } = quote
  const fees = { feeModel, currency, rates, stages, total, cap, contingency }
  return { ...fees, number: 1, from: null, quote: { by, note, at }, change: null }
}

function changedTerms(change: TermsChange): AgreedTerms {
  const { feeModel, currency, rates, stages, total, cap, contingency, number, from } = change
  const fees = { feeModel, currency, rates, stages, total, cap, contingency }
  return { ...fees, number: number!, from, quote: null, change }
}

/**
 * The versions of the terms of engagements, by engagement, each in the order in which they were agreed: the quote, then
 * what was proposed and accepted. Ask only with ids that were read through the actor's own scope.
 */
export async function findVersions(
  db: Db,
  engagements: readonly Of[],
): Promise<Map<string, { versions: AgreedTerms[]; changes: TermsChange[] }>> {
  const invitations = engagements.flatMap(({ invitationId }) => invitationId ?? [])
  const [quotes, changes] = await Promise.all([
    findQuotes(db, invitations),
    listChanges(
      db,
      engagements.map(({ id }) => id),
    ),
  ])
  return new Map(
    engagements.map(({ id, invitationId }) => {
      const quote = quotes.get(invitationId ?? '')
      const own = changes.filter(({ of }) => of === id).map(({ of: _, ...change }): TermsChange => change)
      const agreed = own.filter(({ number }) => number !== null).sort((a, b) => a.number! - b.number!)
      const versions = [...(quote ? [quotedTerms(quote)] : []), ...agreed.map(changedTerms)]
      return [id, { versions, changes: own }]
    }),
  )
}

/** The versions of the terms of one engagement. @throws Problem `not_found` */
export async function listTerms(db: Db, actor: Actor, engagementId: string): Promise<AgreedTerms[]> {
  const engagement = await getEngagement(db, actor, engagementId)
  return (await findVersions(db, [engagement])).get(engagement.id)!.versions
}

/** The terms of an engagement as the actor reads them, and what they may do about them now. */
export async function findTerms(db: Db, actor: Actor, engagement: Engagement, now: Date): Promise<TermsOf> {
  const { versions, changes } = (await findVersions(db, [engagement])).get(engagement.id)!
  const subject = sided(engagement)
  const proposal = changes.find(({ state }) => state === 'proposed')
  return {
    versions,
    current: termsOn(versions, shanghaiDay(now)),
    proposal: proposal ? { ...proposal, may: termsAbilities(actor, subject, proposal) } : null,
    dropped: changes.filter(({ state }) => state !== 'proposed' && state !== 'accepted').reverse(),
    mayPropose: canProposeTerms(actor, subject, proposal !== undefined),
  }
}

/** The page of an engagement's terms. @throws Problem `not_found` */
export async function findTermsPage(
  db: Db,
  actor: Actor,
  engagementId: string,
  now: Date,
): Promise<TermsPageData> {
  const engagement = await getEngagement(db, actor, engagementId)
  return {
    ...(await findTerms(db, actor, engagement, now)),
    id: engagement.id,
    title: engagementTitleFor(actor, engagement),
    pair: engagement.pair !== null,
    confirmed: engagement.confirmed,
    staff: isStaff(actor),
    today: shanghaiDay(now),
  }
}
