import { whoCaused } from '../../db/audit-names.ts'
import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import { type Actor, isStaff, STAFF_ROLES } from '../domain/actor.ts'
import type { DisputeEvent } from '../domain/dispute/lifecycle.ts'
import { canCause } from '../domain/dispute/policy.ts'
import { Problem } from '../domain/errors.ts'
import { STAGES } from '../domain/invitation/stage.ts'
import { type Dispute, getDispute } from './queries.server.ts'
import { LEDGER_ACTIONS } from './queries-events.server.ts'
import type { ReadingRow } from './reader-ledger.tsx'
import type { StepDispute } from './words-page.tsx'

const HOUR_MS = 3_600_000

/** Reading again within this time is the same reading. */
export const ONE_READING_MS = HOUR_MS

/** How many readings the ledger shows at most. */
export const READINGS_SHOWN = 100

/**
 * One dispute, read by somebody: what `getDispute` gives, and the reading is recorded.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to see
 */
export async function readDispute(db: Db, actor: Actor, disputeId: string, now: Date): Promise<Dispute> {
  const dispute = await getDispute(db, actor, disputeId)
  await noteReading(db, actor, disputeId, now)
  return dispute
}

/**
 * One dispute, read by somebody who is about to cause `event`, as the page of that step shows it.
 * @throws Problem `not_found`, and `illegal_transition` when it is not the moment, or not the actor's to do
 */
export async function readDisputeFor(
  db: Db,
  actor: Actor,
  disputeId: string,
  event: DisputeEvent,
  now: Date,
): Promise<StepDispute> {
  const dispute = await readDispute(db, actor, disputeId, now)
  if (!canCause(actor, dispute, event)) {
    throw new Problem('illegal_transition', `dispute: not in state "${dispute.status}", or not by this role`)
  }
  return { id: dispute.id, title: dispute.title, version: dispute.version }
}

/**
 * Records that staff read the file of a dispute, at most once an hour for each reader and dispute. Its own enterprise
 * reads it without a record. Ask only after the dispute was read through the actor's own scope.
 */
export async function noteReading(db: Db, actor: Actor, disputeId: string, now: Date): Promise<void> {
  if (!isStaff(actor) || (await hasJustRead(db, actor, disputeId, now))) return
  await db.transaction().execute(async (trx) => {
    // Two requests at once find nothing both; the second one finds the first one's record here.
    if (await hasJustRead(trx, actor, disputeId, now)) return
    const detail = { role: actor.role, byStaff: true }
    await recordEvent(trx, actor, { action: 'read', noun: 'dispute', subjectId: disputeId, detail }, now)
  })
}

async function hasJustRead(db: Db, actor: Actor, disputeId: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - ONE_READING_MS).toISOString()
  const row = await readingsOf(db, disputeId)
    .select('id')
    .where('action', '=', 'read')
    .where('actor_id', '=', actor.id)
    .where('at', '>', since)
    .executeTakeFirst()
  return row !== undefined
}

const readingsOf = (db: Db, disputeId: string) =>
  db
    .selectFrom('audit_event')
    .where('noun', '=', 'dispute')
    .where('subject_id', '=', disputeId)
    .where('action', 'in', LEDGER_ACTIONS)

/**
 * Who read a dispute, the centre's people and the invited parties', what files were handed on to whom and opened, the
 * latest first, and how many lines there are. Ask only with an id that was read through the actor's own scope.
 */
export async function listReadings(
  db: Db,
  disputeId: string,
): Promise<{ readings: ReadingRow[]; total: number }> {
  const { total } = await readingsOf(db, disputeId)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await readingsOf(db, disputeId)
    .select(['id', 'at', 'action', 'detail', whoCaused.as('who')])
    .orderBy('id', 'desc')
    .limit(READINGS_SHOWN)
    .execute()
  return { readings: rows.map(lineOf), total: Number(total) }
}

type Row = { id: number; at: string; action: string; detail: string; who: string }
type Detail = { role?: string; party?: string; stage?: string; file?: string }

function lineOf({ id, at, action, who, detail }: Row): ReadingRow {
  const { role, party = null, stage, file = null } = JSON.parse(detail) as Detail
  return {
    id,
    at,
    who,
    step: action === 'hand_on' || action === 'take_back_file' ? action : 'read',
    role: STAFF_ROLES.find((one) => one === role) ?? null,
    party,
    stage: STAGES.find((one) => one === stage) ?? null,
    file,
  }
}
