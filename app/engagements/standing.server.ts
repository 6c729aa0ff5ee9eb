import { amongText } from '../../db/dialect/sqlite.ts'
import { countOpenEngagements } from '../../db/open-engagements.server.ts'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import type { Dispute } from '../disputes/queries.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { matchRequestOf } from '../domain/dispute/match-request.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { type Refusal, refusalOf } from '../domain/engagement/refusal.ts'
import { nameIn, type TwoNames } from '../domain/name-in.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { readMatchRequest } from '../matching/answer.server.ts'
import { conflictedParties } from '../matching/conflicts.server.ts'
import { idsOf, saidIn } from '../matching/left-out.server.ts'
import type { Bound } from './candidate.server.ts'

/** Who is refused, and why. */
export type Refused = { name: TwoNames; refusal: Refusal }

/**
 * Checks today's records, not the run's: everybody bound is listed and in term, has no conflict with a party to the
 * dispute as it is named now, has room, and does not act in it already; an agreement is still in force. Whoever has said
 * in the dispute that it has no room can be bound by the centre alone: to an enterprise it is as one in conflict.
 * @returns the first refusal, or null
 */
export async function findRefusal(
  db: Db,
  dispute: Dispute,
  bound: Bound,
  staff: boolean,
  now: Date,
): Promise<Refused | null> {
  const today = shanghaiDay(now)
  const rows = await partiesById(db, { ids: JSON.stringify(bound.partyIds) })
  const request = readMatchRequest(matchRequestOf(dispute, now))
  const conflicted = await conflictedParties(db, request, today)
  const open = await countOpenEngagements(db, bound.partyIds)
  const unavailable = staff ? new Set() : idsOf(await saidIn(db, dispute.id))
  if (await actsAlready(db, dispute.id, bound)) {
    return { name: jointName(rows), refusal: 'engaged' }
  }
  for (const row of rows) {
    const refusal = refusalOf(
      {
        listed:
          (RANKED_STATUSES as readonly string[]).includes(row.status) &&
          (row.term_start === null || row.term_start <= today) &&
          (row.term_end === null || row.term_end >= today),
        inConflict: conflicted.has(row.id),
        left: unavailable.has(row.id) ? 0 : leftOf(row.capacity, open.get(row.id)),
      },
      staff,
    )
    if (refusal) return { name: nameOfParty(row), refusal }
  }
  if (bound.pairingId && !(await agreementInForce(db, bound.pairingId, today))) {
    return { name: { zh: null, en: null }, refusal: 'agreement' }
  }
  return null
}

const leftOf = (capacity: number | null, taken = 0) =>
  capacity === null ? null : Math.max(0, capacity - taken)

type PartyNames = { ref: string; name_zh: string | null; name_en: string | null }

/** What a party is called in the two languages. */
export const nameOfParty = ({ name_zh, name_en }: PartyNames): TwoNames => ({ zh: name_zh, en: name_en })

const jointName = (parties: readonly PartyNames[]): TwoNames => {
  const joined = (locale: 'zh-CN' | 'en') =>
    parties.map((party) => nameIn(locale, nameOfParty(party)) ?? party.ref).join(' + ')
  return { zh: joined('zh-CN'), en: joined('en') }
}

const partiesById = statement((db, { ids }: { ids: string }) =>
  db.selectFrom('party').selectAll().where(amongText('id', ids)),
)

/** The same party, or the same two sides, in an open engagement of this dispute. */
async function actsAlready(db: Db, disputeId: string, { partyIds, pair }: Bound): Promise<boolean> {
  const [first = null, second = null] = partyIds
  const sides = pair ? { domestic: first, overseas: second } : { domestic: null, overseas: null }
  return (await openOf(db, { disputeId, party: pair ? null : first, ...sides })).length > 0
}

/** Nobody is null: to SQL nothing equals it. */
type Acting = Record<'party' | 'domestic' | 'overseas', string | null> & { disputeId: string }

const openOf = statement((db, { disputeId, party, domestic, overseas }: Acting) =>
  db
    .selectFrom('engagement')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('status', 'in', OPEN_ENGAGEMENT_STATES)
    .where((eb) =>
      eb.or([
        eb('party_id', '=', party),
        eb.and([eb('domestic_id', '=', domestic), eb('overseas_id', '=', overseas)]),
      ]),
    ),
)

/** True while an agreement is active and within its term. @param today a day in Shanghai */
export async function agreementInForce(db: Db, pairingId: string, today: string): Promise<boolean> {
  const row = await db
    .selectFrom('pairing')
    .select(['status', 'valid_from', 'valid_to'])
    .where('id', '=', pairingId)
    .executeTakeFirstOrThrow()
  return (
    row.status === 'active' &&
    (row.valid_from === null || row.valid_from <= today) &&
    (row.valid_to === null || row.valid_to >= today)
  )
}
