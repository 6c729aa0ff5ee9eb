import { type Changes, compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import {
  COMPLAINT_DECISIONS,
  type ComplaintAdvice,
  type ComplaintEvent,
  complaintLifecycle,
} from '../domain/complaint/lifecycle.ts'
import { canCauseComplaint } from '../domain/complaint/policy.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { tellParty } from '../listings/commands.server.ts'
import { queueMail } from '../mail/queue.server.ts'
import { type Complaint, getComplaint } from './queries.server.ts'

type Step = {
  event: ComplaintEvent
  /** The version that the actor saw. */
  version: number
  set?: Changes<'complaint'>
  /** What is said with it, kept where staff read it. */
  words?: string
}

/**
 * Moves a complaint by one event of its lifecycle.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`; `forbidden` for an event that is another's
 */
async function stepComplaint(
  trx: Trx,
  actor: Actor,
  id: string,
  { event, version, set = {}, words = '' }: Step,
  now: Date,
): Promise<Complaint> {
  const complaint = await getComplaint(trx, actor, id)
  const status = nextState(complaintLifecycle, event, complaint.status)
  if (!canCauseComplaint(actor, complaint, event)) {
    throw new Problem('forbidden', `complaint: "${event}" is somebody else's to do`)
  }
  await compareAndSet(trx, 'complaint', id, version, { ...set, status }, now)
  const detail = { from: complaint.status, to: status, role: actor.role, words }
  await recordEvent(trx, actor, { action: event, noun: 'complaint', subjectId: id, detail }, now)
  return complaint
}

/** Takes a complaint to examine it; a colleague who takes it over becomes its handler. */
export async function takeComplaint(
  db: Db,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<void> {
  const set = { handler_id: actor.id, handler_name: actor.name, handler_role: actor.role }
  await db.transaction().execute(async (trx) => {
    const complaint = await stepComplaint(trx, actor, id, { event: 'take', version, set }, now)
    await tellComplainant(trx, complaint, 'taken', now)
  })
}

export type Examined = { advice: string; finding: string; statement: string; version: number }

/**
 * Says what the examination found and proposes a decision. Nobody is found at fault unheard: to propose that a
 * complaint be upheld takes what the party said to it, or that it said nothing.
 * @throws Problem `invalid_input` by field, `not_found`, `illegal_transition`, `stale_state`, `forbidden`
 */
export async function examineComplaint(
  db: Db,
  actor: Actor,
  id: string,
  { advice, finding, statement, version }: Examined,
  now: Date,
): Promise<void> {
  const proposed = COMPLAINT_DECISIONS.find((one) => one === advice)
  refuse([
    ['advice', !proposed],
    ['finding', finding === ''],
    ['statement', proposed === 'uphold' && statement === ''],
  ])
  const set = { advice: proposed!, finding, statement }
  await db
    .transaction()
    .execute((trx) => stepComplaint(trx, actor, id, { event: 'examine', version, set }, now))
}

/** Sends an examination back to be looked at again, with what is missing. */
export async function sendBackComplaint(
  db: Db,
  actor: Actor,
  id: string,
  { words, version }: { words: string; version: number },
  now: Date,
): Promise<void> {
  refuse([['words', words === '']])
  await db
    .transaction()
    .execute((trx) => stepComplaint(trx, actor, id, { event: 'send_back', version, words }, now))
}

export type ComplaintDecision = { decision: string; reason: string; referredTo: string; version: number }

/**
 * Decides on what somebody else examined. The complainant is told, and of what is upheld the party too.
 * @throws Problem `invalid_input` by field, `not_found`, `illegal_transition`, `stale_state`; `forbidden` for whoever
 *   examined it
 */
export async function decideComplaint(
  db: Db,
  actor: Actor,
  id: string,
  { decision, reason, referredTo, version }: ComplaintDecision,
  now: Date,
): Promise<void> {
  const event: ComplaintAdvice | undefined = COMPLAINT_DECISIONS.find((one) => one === decision)
  refuse([
    ['decision', !event],
    ['reason', reason === ''],
    ['referredTo', event === 'refer' && referredTo === ''],
  ])
  const set = {
    decided_by: actor.id,
    decided_name: actor.name,
    decided_at: now.toISOString(),
    reason,
    referred_to: event === 'refer' ? referredTo : '',
  }
  await db.transaction().execute(async (trx) => {
    const complaint = await stepComplaint(trx, actor, id, { event: event!, version, set }, now)
    await tellComplainant(trx, complaint, 'decided', now)
    if (event === 'uphold') await tellParty(trx, complaint.party.id, 'complaint', now)
  })
}

function refuse(checks: readonly (readonly [field: string, wrong: boolean])[]): void {
  const fields = checks.filter(([, wrong]) => wrong).map(([field]) => ({ field, message: field }))
  if (fields.length > 0) throw new Problem('invalid_input', 'the form is not complete', fields)
}

/** Only who left an address is written to; the letter says nothing of what it is about. */
async function tellComplainant(
  trx: Trx,
  { email, locale, number }: Complaint,
  news: 'taken' | 'decided',
  now: Date,
): Promise<void> {
  if (email === '') return
  const values = { path: '/complaints/progress', number, news }
  await queueMail(trx, { to: { address: email, locale }, template: 'complaint_news', values, now })
}
