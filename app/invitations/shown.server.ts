import type { Db } from '../../db/schema.ts'
import { billStands } from '../../db/standing-bills.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { isOpen } from '../domain/engagement/lifecycle.ts'
import { heldAgainst } from '../domain/engagement/terms.ts'
import { dueAt as dueAfter, minutesTaken } from '../domain/invitation/clock.ts'
import { endedAs } from '../domain/invitation/decline.ts'
import type { InvitationState } from '../domain/invitation/lifecycle.ts'
import { mayReadOpinion } from '../domain/invitation/opinions.ts'
import { canCauseInvitation } from '../domain/invitation/policy.ts'
import { type BilledAmount, billedIn } from '../domain/quote/billed.ts'
import { rateOn } from '../domain/quote/compare.ts'
import { findVersions } from '../engagements/queries-terms.server.ts'
import { listRates } from '../rates/queries.server.ts'
import type { Invitation, InvitedSide } from './invitation.server.ts'
import { findQuotes, type Quote } from './queries-quotes.server.ts'
import type { ShownInvitation, ShownQuote } from './shown.ts'

/**
 * Invitations of one dispute as the actor may see them, with quotes and opinions. An enterprise does not learn of a
 * conflict, and reads neither of two independent opinions before both are in.
 */
export async function showInvitations(
  db: Db,
  actor: Actor,
  invitations: readonly Invitation[],
  now: Date,
): Promise<ShownInvitation[]> {
  const ids = invitations.map(({ id }) => id)
  const engagements = await findEngagements(db, ids)
  const [quotes, opinions] = await Promise.all([
    shownQuotes(db, ids, engagements, shanghaiDay(now)),
    findOpinions(db, ids),
  ])
  return invitations.map((one) => {
    const opinion = opinions.get(one.id) ?? null
    const readable = mayReadOpinion(one, invitations)
    return {
      id: one.id,
      version: one.version,
      purpose: one.purpose,
      place: one.place,
      section: one.section,
      runId: one.runId,
      ...endOf(one, isStaff(actor)),
      sentAt: one.createdAt,
      parties: one.sides.map((side) => ({
        ref: side.ref,
        type: side.type,
        nameZh: side.nameZh,
        nameEn: side.nameEn,
        ...clockOf(one, side, isStaff(actor)),
        uncounted: one.status === 'lapsed' && side.uncounted,
      })),
      quote: quotes.get(one.id) ?? null,
      engagementId: engagements.get(one.id)?.id ?? null,
      acts: engagements.get(one.id)?.open ?? false,
      opinion: readable ? opinion : null,
      opinionWaits: opinion !== null && !readable,
      abilities: {
        cancel: canCauseInvitation(actor, one, 'cancel'),
        engage: canCauseInvitation(actor, one, 'engage'),
      },
    }
  })
}

/** Of a 1+1 these come before both sides have answered, or after one of them is out. */
const ONE_SIDED: readonly InvitationState[] = [
  'sent',
  'names_shown',
  'conflicted',
  'declined',
  'lapsed',
  'cancelled',
]

/**
 * Until when a side has to answer, or how long it took. Which side of a 1+1 has answered is kept from its enterprise
 * until both have: afterwards it would tell which of them is in conflict.
 */
function clockOf(
  { status, sides }: Invitation,
  { dueAt, askedAt, respondedAt, hours }: InvitedSide,
  staff: boolean,
): { dueAt: string | null; tookHours: number | null } {
  const asked = new Date(askedAt)
  if (!staff && sides.length > 1 && ONE_SIDED.includes(status)) {
    const waits = status === 'sent' || status === 'names_shown'
    return { dueAt: waits ? dueAfter(asked, hours).toISOString() : null, tookHours: null }
  }
  const took = respondedAt === null ? null : minutesTaken(asked, new Date(respondedAt))
  return { dueAt, tookHours: took === null ? null : Math.round(took / 6) / 10 }
}

function endOf(
  { status, declineReason, declineNote }: Invitation,
  staff: boolean,
): Pick<ShownInvitation, 'status' | 'ended' | 'note'> {
  if (status !== 'conflicted' && status !== 'declined' && status !== 'lapsed' && status !== 'cancelled') {
    return { status, ended: null, note: '' }
  }
  const ended = endedAs(status, declineReason)
  if (staff) return { status, ended: status === 'conflicted' ? null : ended, note: declineNote }
  // What one who has no room writes would tell it apart from one in conflict.
  return {
    status: status === 'conflicted' ? 'declined' : status,
    ended,
    note: ended === 'unavailable' ? '' : declineNote,
  }
}

/** @param engagements what came of the invitations, by invitation */
async function shownQuotes(
  db: Db,
  ids: readonly string[],
  engagements: ReadonlyMap<string, { id: string }>,
  today: string,
): Promise<Map<string, ShownQuote>> {
  const engaged = [...engagements].map(([invitationId, { id }]) => ({ id, invitationId }))
  const [quotes, billsOf, agreed] = await Promise.all([
    findQuotes(db, ids),
    findBills(db, ids),
    findVersions(db, engaged),
  ])
  const versionsOf = (invitationId: string) =>
    agreed.get(engagements.get(invitationId)?.id ?? '')?.versions ?? []
  const paid = [...quotes.values(), ...billsOf.values(), ...[...quotes.keys()].map(versionsOf)].flat()
  const rates = await listRates(db, [...new Set(paid.map(({ currency }) => currency))])
  const shown = ({ invitationId, createdAt: _, ...quote }: Quote): ShownQuote => {
    const bills = billsOf.get(invitationId) ?? []
    const versions = versionsOf(invitationId)
    return {
      ...quote,
      expired: quote.validUntil < today,
      rate: rateOn(rates, quote.currency, today),
      bills,
      billed: billedIn(quote.currency, bills, rates),
      held: heldAgainst(versions, bills, rates, today),
      changed: versions.length > 1,
    }
  }
  return new Map([...quotes].map(([id, quote]) => [id, shown(quote)]))
}

/** What was billed in the engagements that came of invitations, by invitation. */
async function findBills(db: Db, invitationIds: readonly string[]): Promise<Map<string, BilledAmount[]>> {
  const bills = new Map<string, BilledAmount[]>()
  if (invitationIds.length === 0) return bills
  const rows = await db
    .selectFrom('bill')
    .innerJoin('engagement', 'engagement.id', 'bill.engagement_id')
    .select(['engagement.invitation_id as id', 'bill.currency', 'bill.amount', 'bill.billed_on'])
    .where('engagement.invitation_id', 'in', invitationIds)
    .where(billStands)
    .execute()
  for (const { id, billed_on: billedOn, ...bill } of rows) {
    bills.set(id!, [...(bills.get(id!) ?? []), { ...bill, billedOn }])
  }
  return bills
}

async function findOpinions(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { body: string; at: string }>()
  const rows = await db.selectFrom('opinion').selectAll().where('invitation_id', 'in', ids).execute()
  return new Map(rows.map(({ invitation_id, body, created_at }) => [invitation_id, { body, at: created_at }]))
}

async function findEngagements(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { id: string; open: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('engagement')
    .select(['id', 'invitation_id', 'status'])
    .where('invitation_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.invitation_id!, { id: row.id, open: isOpen(row) }]))
}
