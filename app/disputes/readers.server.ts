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
 * latest first, and how many lines there are. To its enterprise the sides of a 1+1 have read the names and no more until
 * both are clear, as it would learn which of them is not. Ask only with an id that was read through the actor's own
 * scope.
 */
export async function listReadings(
  db: Db,
  actor: Pick<Actor, 'role'>,
  disputeId: string,
): Promise<{ readings: ReadingRow[]; total: number }> {
  const halfClear = isStaff(actor) ? new Set<string>() : await findHalfClear(db, disputeId)
  const withheld = halfClear.size === 0 ? [] : await findTelling(db, disputeId, halfClear)
  const all = readingsOf(db, disputeId)
  const told = withheld.length === 0 ? all : all.where('id', 'not in', withheld)
  const { total } = await told.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await told
    .select(['id', 'at', 'action', 'detail', whoCaused.as('who')])
    .orderBy('id', 'desc')
    .limit(READINGS_SHOWN)
    .execute()
  return { readings: rows.map((row) => lineOf(row, halfClear)), total: Number(total) }
}

/** The invitations of a 1+1 whose two sides were never both clear. */
async function findHalfClear(db: Db, disputeId: string): Promise<Set<string>> {
  const asked = await db
    .selectFrom('invitation')
    .innerJoin('invitation_side as side', 'side.invitation_id', 'invitation.id')
    .select('invitation.id')
    .select((eb) => eb.fn.countAll<number>().as('sides'))
    .select((eb) =>
      eb
        .selectFrom('audit_event as event')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('event.noun', '=', 'invitation')
        .whereRef('event.subject_id', '=', 'invitation.id')
        .where('event.action', '=', 'clear_conflict')
        .as('clear'),
    )
    .where('invitation.dispute_id', '=', disputeId)
    .groupBy('invitation.id')
    .execute()
  return new Set(
    asked.flatMap(({ id, sides, clear }) => (Number(sides) > 1 && Number(clear) < Number(sides) ? [id] : [])),
  )
}

/** Lines that would not be there, had their reader seen the names alone: by being there they tell of the file. */
async function findTelling(db: Db, disputeId: string, halfClear: ReadonlySet<string>): Promise<number[]> {
  const rows = await readingsOf(db, disputeId)
    .select(['id', 'at', 'detail', 'actor_id'])
    .where('action', '=', 'disclose')
    .orderBy('id')
    .execute()
  const lastTold = new Map<string, number>()
  return rows.flatMap(({ id, at, detail, actor_id }) => {
    const { stage, invitationId } = JSON.parse(detail) as Detail
    if (!invitationId || !halfClear.has(invitationId) || !stage || stage === 'synopsis') return []
    const reader = `${actor_id} ${invitationId}`
    const isSame = Date.parse(at) - (lastTold.get(reader) ?? 0) < ONE_READING_MS
    if (isSame) return [id]
    lastTold.set(reader, Date.parse(at))
    return []
  })
}

type Row = { id: number; at: string; action: string; detail: string; who: string }
type Detail = { role?: string; party?: string; stage?: string; file?: string; invitationId?: string }

function lineOf({ id, at, action, who, detail }: Row, halfClear: ReadonlySet<string>): ReadingRow {
  const { role, party = null, stage: read, file = null, invitationId } = JSON.parse(detail) as Detail
  const stage = read === 'file' && invitationId && halfClear.has(invitationId) ? 'names' : read
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
