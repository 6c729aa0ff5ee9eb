import { compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { workingDayAfter } from '../calendar/queries-expected.server.ts'
import { complaintLifecycle, OPEN_COMPLAINT_STATES } from '../domain/complaint/lifecycle.ts'
import { type ComplaintIssue, readComplaint, type TypedComplaint } from '../domain/complaint/read-form.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { findByReceipt, noSuchComplaint } from './queries.server.ts'
import { codeOfForm, hashOfCode, hashOfForm } from './receipt.server.ts'

/** Whoever has no account stands in the audit by what they are. */
const COMPLAINANT = { id: null, name: 'complainant' }

/** What whoever complained asks by. */
export type Receipt = { number: string; code: string; dueOn: string | null }

export type Lodged = {
  /** The reference of the party that it is about. */
  ref: string
  typed: TypedComplaint
  /** What the form was given: the same form twice is one complaint, answered with the same receipt. */
  formSecret: string
  locale: 'zh-CN' | 'en'
}

/**
 * Takes a complaint about a listed party from anybody.
 * @returns the receipt, or what must be mended; nothing is written then
 * @throws Problem `not_found` for a party that is not in the directory, `bad_request` for a form without its secret
 */
export async function lodgeComplaint(
  db: Db,
  { ref, typed, formSecret, locale }: Lodged,
  now: Date,
): Promise<Receipt | { issues: ComplaintIssue[] }> {
  if (!/^[\w-]{43}$/.test(formSecret)) throw new Problem('bad_request', 'the form is not one of ours')
  const today = shanghaiDay(now)
  const read = readComplaint(typed, today)
  if ('issues' in read) return read
  const { facts } = read
  const code = codeOfForm(formSecret)
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('complaint')
      .select(['number', 'due_on'])
      .where('form_hash', '=', hashOfForm(formSecret))
      .executeTakeFirst()
    if (known) return { number: known.number, code, dueOn: known.due_on }
    const party = await trx
      .selectFrom('party')
      .select('id')
      .where('ref', '=', ref)
      .where('status', 'in', RANKED_STATUSES)
      .executeTakeFirst()
    if (!party) throw new Problem('not_found', 'there is no such party in the directory')
    const id = newId(now)
    const number = await nextNumber(trx, Number(today.slice(0, 4)))
    const dueOn = await workingDayAfter(trx, today, 'complaintAnswerDays')
    const at = now.toISOString()
    await trx
      .insertInto('complaint')
      .values({
        id,
        number,
        form_hash: hashOfForm(formSecret),
        secret_hash: hashOfCode(code),
        party_id: party.id,
        ground: facts.ground,
        what: facts.what,
        happened_on: facts.happenedOn,
        wanted: facts.wanted,
        name: facts.name,
        email: facts.email,
        locale,
        status: complaintLifecycle.initial,
        due_on: dueOn,
        handler_id: null,
        handler_name: null,
        handler_role: null,
        advice: null,
        decided_by: null,
        decided_name: null,
        decided_at: null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    const detail = { number, partyId: party.id }
    await recordEvent(trx, COMPLAINANT, { action: 'lodge', noun: 'complaint', subjectId: id, detail }, now)
    return { number, code, dueOn }
  })
}

/**
 * Gives every open complaint the day of its answer that could have none, because nobody had entered the year that it
 * reaches into: counted from the day on which it came in.
 * @returns how many got one
 */
export async function dateComplaints(db: Db): Promise<number> {
  const open = await db
    .selectFrom('complaint')
    .select(['id', 'created_at'])
    .where('due_on', 'is', null)
    .where('status', 'in', OPEN_COMPLAINT_STATES)
    .execute()
  let dated = 0
  for (const { id, created_at } of open) {
    const dueOn = await workingDayAfter(db, shanghaiDay(new Date(created_at)), 'complaintAnswerDays')
    if (dueOn === null) continue
    await db.updateTable('complaint').set({ due_on: dueOn }).where('id', '=', id).execute()
    dated += 1
  }
  return dated
}

/** `TS2026-0001`: the year, and a count within it. */
async function nextNumber(trx: Trx, year: number): Promise<string> {
  const { last } = await trx
    .insertInto('complaint_counter')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('complaint_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `TS${year}-${String(last).padStart(4, '0')}`
}

/**
 * Takes a complaint back, by whoever knows its receipt.
 * @throws Problem `not_found` for a receipt that opens nothing, `illegal_transition` once it is decided
 */
export async function withdrawComplaint(
  db: Db,
  { number, code }: { number: string; code: string },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const complaint = await findByReceipt(trx, number, hashOfCode(code))
    if (!complaint) throw noSuchComplaint()
    const { id, version, status: from } = complaint
    const status = nextState(complaintLifecycle, 'withdraw', from)
    await compareAndSet(trx, 'complaint', id, version, { status }, now)
    const detail = { from, to: status }
    await recordEvent(trx, COMPLAINANT, { action: 'withdraw', noun: 'complaint', subjectId: id, detail }, now)
  })
}
