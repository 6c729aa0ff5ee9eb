import { entriesOf } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import { type Actor, type ActorRole, isStaff } from '../domain/actor.ts'
import type { ComplaintGround } from '../domain/complaint/grounds.ts'
import type { ComplaintLetterFacts } from '../domain/complaint/letter.ts'
import {
  type ComplaintAdvice,
  type ComplaintState,
  OPEN_COMPLAINT_STATES,
} from '../domain/complaint/lifecycle.ts'
import type { ComplaintSubject } from '../domain/complaint/policy.ts'
import { addMonths, shanghaiDay, shanghaiMidnight } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'

/** A complaint as the centre reads it. */
export type Complaint = ComplaintSubject & {
  id: string
  number: string
  party: { id: string; nameZh: string | null; nameEn: string | null }
  ground: ComplaintGround
  what: string
  happenedOn: string | null
  wanted: string
  name: string
  email: string
  locale: 'zh-CN' | 'en'
  dueOn: string | null
  handler: { name: string; role: ActorRole } | null
  advice: ComplaintAdvice | null
  finding: string
  statement: string
  decision: { name: string; at: string } | null
  reason: string
  referredTo: string
  version: number
  createdAt: string
}

/**
 * One complaint, for staff.
 * @throws Problem `not_found` for one that is not there, and for everybody else
 */
export async function getComplaint(db: Db, actor: Actor, id: string): Promise<Complaint> {
  const row = isStaff(actor)
    ? await complaints(db).where('complaint.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw noSuchComplaint()
  return asComplaint(row)
}

export const noSuchComplaint = () => new Problem('not_found', 'there is no such complaint')

function complaints(db: Db) {
  return db
    .selectFrom('complaint')
    .innerJoin('party', 'party.id', 'complaint.party_id')
    .selectAll('complaint')
    .select(['party.name_zh', 'party.name_en'])
}

type Row = Awaited<ReturnType<ReturnType<typeof complaints>['executeTakeFirstOrThrow']>>

function asComplaint(row: Row): Complaint {
  return {
    id: row.id,
    number: row.number,
    party: { id: row.party_id, nameZh: row.name_zh, nameEn: row.name_en },
    ground: row.ground,
    what: row.what,
    happenedOn: row.happened_on,
    wanted: row.wanted,
    name: row.name,
    email: row.email,
    locale: row.locale,
    status: row.status,
    dueOn: row.due_on,
    handlerId: row.handler_id,
    handler: row.handler_name ? { name: row.handler_name, role: row.handler_role! } : null,
    advice: row.advice,
    finding: row.finding,
    statement: row.statement,
    decision: row.decided_at ? { name: row.decided_name!, at: row.decided_at } : null,
    reason: row.reason,
    referredTo: row.referred_to,
    version: row.version,
    createdAt: row.created_at,
  }
}

/** The complaint that a number and the hash of its code open, or null: whoever guesses learns nothing. */
export async function findByReceipt(db: Db, number: string, secretHash: string): Promise<Complaint | null> {
  const row = await complaints(db)
    .where('number', '=', number)
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst()
  return row ? asComplaint(row) : null
}

/** What the answer to a decided complaint is written from; null before that. */
export function letterFactsOf(complaint: Complaint): ComplaintLetterFacts | null {
  const { status, decision, number, party, createdAt, reason, referredTo } = complaint
  if (!decision || !(status === 'upheld' || status === 'not_upheld' || status === 'referred')) return null
  return {
    decision: status,
    number,
    party: { zh: party.nameZh, en: party.nameEn },
    receivedOn: shanghaiDay(new Date(createdAt)),
    decidedOn: shanghaiDay(new Date(decision.at)),
    reason,
    referredTo,
  }
}

/** Months for which an upheld complaint counts. */
const COUNTED_MONTHS = 36

const countedSince = (today: string) => shanghaiMidnight(addMonths(today, -COUNTED_MONTHS)).toISOString()

/** Complaints about one party that its examiners weigh: never shown to anybody else. */
export type ComplaintCounts = { open: number; upheld: number; notUpheld: number }

/** How many complaints about a party, or about one that was joined into it, are open, and how many were decided in the last three years. */
export async function countComplaints(db: Db, partyId: string, today: string): Promise<ComplaintCounts> {
  const rows = await db
    .selectFrom('complaint')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .where('party_id', 'in', await entriesOf(db, partyId))
    .where((eb) => eb.or([eb('decided_at', 'is', null), eb('decided_at', '>=', countedSince(today))]))
    .groupBy('status')
    .execute()
  const of = (...states: ComplaintState[]) =>
    rows.filter(({ status }) => states.includes(status)).reduce((sum, { count }) => sum + Number(count), 0)
  return { open: of(...OPEN_COMPLAINT_STATES), upheld: of('upheld'), notUpheld: of('not_upheld') }
}

/** A complaint that was upheld, as the party that it is about reads it: never whose it was. */
export type UpheldComplaint = { number: string; ground: ComplaintGround; decidedAt: string; reason: string }

/** What was upheld against a party, or one that was joined into it, in the last three years. The caller has seen the party's listing. */
export async function listUpheld(db: Db, partyId: string, today: string): Promise<UpheldComplaint[]> {
  const rows = await db
    .selectFrom('complaint')
    .select(['number', 'ground', 'decided_at', 'reason'])
    .where('party_id', 'in', await entriesOf(db, partyId))
    .where('status', '=', 'upheld')
    .where('decided_at', '>=', countedSince(today))
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.map(({ decided_at, ...row }) => ({ ...row, decidedAt: decided_at! }))
}
