import { recordEvent } from '../../db/events.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type DisputeEvent, disputeLifecycle } from '../domain/dispute/lifecycle.ts'
import { canCause, canEditDispute, ownsDispute } from '../domain/dispute/policy.ts'
import type { DisputeFacts } from '../domain/dispute/schema.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { type Dispute, getDispute } from './queries.server.ts'

type Detail = Record<string, unknown>

/**
 * Keeps a new dispute as a draft.
 * @param dispute `id` comes from the form: the same submission twice finds the first one
 * @returns false when it was there already
 * @throws Problem `not_found` for an enterprise that the actor may not act for, `duplicate` for somebody else's id
 */
export async function createDispute(
  db: Db,
  actor: Actor,
  dispute: { id: string; enterpriseId: string; facts: DisputeFacts },
  now: Date,
): Promise<boolean> {
  const { id, enterpriseId, facts } = dispute
  if (!ownsDispute(actor, dispute)) throw new Problem('not_found', 'there is no such enterprise')
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('dispute')
      .select('enterprise_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (known) {
      if (known.enterprise_id === enterpriseId) return false
      throw new Problem('duplicate', 'another dispute has this id')
    }
    const at = now.toISOString()
    await trx
      .insertInto('dispute')
      .values({
        id,
        enterprise_id: enterpriseId,
        created_by: actor.id,
        status: disputeLifecycle.initial,
        ...rowOf(facts),
        created_at: at,
        updated_at: at,
      })
      .execute()
    await record(trx, actor, 'create', id, {}, now)
    return true
  })
}

/**
 * Corrects what was said about a dispute.
 * @param version the one that the actor saw
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function editDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  facts: DisputeFacts,
  version: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    if (!canEditDispute(actor, dispute)) {
      throw new Problem('illegal_transition', `dispute: not to be edited in state "${dispute.status}"`)
    }
    const changed = changedParts(dispute.facts, facts)
    await compareAndSet(trx, dispute.id, version, rowOf(facts), now)
    const detail = { changed, before: pick(dispute.facts, changed), after: pick(facts, changed) }
    if (changed.length > 0) await record(trx, actor, 'edit', dispute.id, detail, now)
  })
}

/** Hands a draft in. @throws Problem `not_found`, `illegal_transition`, `stale_state` */
export async function submitDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  version: number,
  now: Date,
): Promise<void> {
  await move(db, actor, disputeId, 'submit', version, now)
}

/** Takes a dispute back that is not needed any more. @throws Problem `not_found`, `illegal_transition`, `stale_state` */
export async function withdrawDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  version: number,
  now: Date,
): Promise<void> {
  await move(db, actor, disputeId, 'withdraw', version, now)
}

/**
 * Closes a dispute that is over.
 * @throws Problem `not_found`, `stale_state`, and `illegal_transition` also while an engagement in it is open
 */
export async function closeDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  version: number,
  now: Date,
): Promise<void> {
  await move(db, actor, disputeId, 'close', version, now, async (trx) => {
    const open = await trx
      .selectFrom('engagement')
      .select('id')
      .where('dispute_id', '=', disputeId)
      .where('status', 'in', OPEN_ENGAGEMENT_STATES)
      .executeTakeFirst()
    if (open) throw new Problem('illegal_transition', 'dispute: conclude its open engagements first')
  })
}

/**
 * Notes that a run was recorded for a dispute; where the lifecycle says so, it is matched now.
 * @throws Problem `stale_state` when the dispute has changed since `dispute` was read
 */
export async function noteMatch(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  runId: string,
  now: Date,
): Promise<void> {
  const status = canCause(actor, dispute, 'match')
    ? nextState(disputeLifecycle, 'match', dispute.status)
    : dispute.status
  await compareAndSet(trx, dispute.id, dispute.version, { status }, now)
  await record(trx, actor, 'match', dispute.id, { runId, from: dispute.status, to: status }, now)
}

/** Notes that somebody acts in a dispute now. @throws Problem `illegal_transition`, `stale_state` */
export async function noteEngagement(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  engagementId: string,
  now: Date,
): Promise<void> {
  const status = nextState(disputeLifecycle, 'engage', dispute.status)
  await compareAndSet(trx, dispute.id, dispute.version, { status }, now)
  await record(trx, actor, 'engage', dispute.id, { engagementId, from: dispute.status, to: status }, now)
}

async function move(
  db: Db,
  actor: Actor,
  disputeId: string,
  event: DisputeEvent,
  version: number,
  now: Date,
  check: (trx: Trx) => Promise<void> = async () => {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    const status = nextState(disputeLifecycle, event, dispute.status)
    if (!canCause(actor, dispute, event)) throw new Problem('not_found', 'there is no such dispute')
    await check(trx)
    await compareAndSet(trx, disputeId, version, { status }, now)
    await record(trx, actor, event, disputeId, { from: dispute.status, to: status }, now)
  })
}

type Changes = Partial<ReturnType<typeof rowOf> & { status: Dispute['status'] }>

async function compareAndSet(trx: Trx, id: string, version: number, changes: Changes, now: Date) {
  const result = await trx
    .updateTable('dispute')
    .set({ ...changes, version: version + 1, updated_at: now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) {
    throw new Problem('stale_state', 'the dispute has changed since it was read')
  }
}

function rowOf(facts: DisputeFacts) {
  return {
    title: facts.title,
    jurisdictions: JSON.stringify(facts.jurisdictions),
    ip_types: JSON.stringify(facts.ipTypes),
    procedure: facts.procedure,
    role: facts.role,
    industry: facts.industry,
    languages: JSON.stringify(facts.languages),
    opponents: JSON.stringify(facts.opponents),
    description: facts.description,
    respond_by: facts.respondBy,
    respond_zone: facts.respondZone,
    budget_amount: facts.budget?.amount ?? null,
    budget_currency: facts.budget?.currency ?? null,
  }
}

/** The parts in which two accounts of a dispute differ. */
function changedParts(before: DisputeFacts, after: DisputeFacts): (keyof DisputeFacts)[] {
  return (Object.keys(after) as (keyof DisputeFacts)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  )
}

function pick(facts: DisputeFacts, parts: readonly (keyof DisputeFacts)[]) {
  return Object.fromEntries(parts.map((part) => [part, facts[part]]))
}

function record(trx: Trx, actor: Actor, action: string, subjectId: string, detail: Detail, now: Date) {
  const byStaff = isStaff(actor)
  return recordEvent(trx, actor, { action, noun: 'dispute', subjectId, detail: { ...detail, byStaff } }, now)
}
