import { compareAndSet } from '../../db/compare-and-set.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { makeDocument } from '../documents/commands.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { disputeLifecycle, UNDECIDED_STATES } from '../domain/dispute/lifecycle.ts'
import { NO_PARTICULARS, type Particulars } from '../domain/dispute/particulars.ts'
import { canCause, canCopyDispute, canEditDispute, ownsDispute } from '../domain/dispute/policy.ts'
import { type DisputeFacts, disputeFactsSchema } from '../domain/dispute/schema.ts'
import { isUrgentByItself } from '../domain/dispute/time-limits.ts'
import { composedTitle } from '../domain/dispute/title.ts'
import { composeApplication } from '../domain/document/compose.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { Problem } from '../domain/errors.ts'
import { nextState } from '../domain/lifecycle.ts'
import { isDistrict, OWN_CHANNEL } from '../domain/vocabulary/channels.ts'
import { moveDispute, record } from './move.server.ts'
import { type Dispute, getDispute } from './queries.server.ts'
import { getPaperSubject } from './queries-papers.server.ts'
import { findSelfOpponents } from './queries-self-opponent.server.ts'
import { listSupplements } from './queries-supplements.server.ts'
import { tellStaffToDecide } from './tell.server.ts'

/** What the form of a new dispute says; `id` comes from the form. */
export type SentDispute = {
  id: string
  enterpriseId: string
  facts: DisputeFacts
  particulars?: Particulars
}

/**
 * What became of the form of a new dispute: a draft at `version`; `known` where it was submitted as it says already;
 * `other` where the dispute that it made says something else by now, and is not this form's to change.
 */
export type Created = { outcome: 'draft'; version: number } | { outcome: 'known' } | { outcome: 'other' }

/** The version of a draft that nobody has touched yet. */
const FIRST_VERSION = 1

/**
 * Keeps a new dispute as a draft. The same form sent again, as from a page that somebody went back to, corrects the
 * draft that it made; what was edited since on the draft's own page is not written over, nor what was submitted.
 * @throws Problem `not_found` for an enterprise that the actor may not act for, `duplicate` for another one's id,
 *   `invalid_input` where the enterprise itself is named as its opponent
 */
export async function createDispute(db: Db, actor: Actor, dispute: SentDispute, now: Date): Promise<Created> {
  return db.transaction().execute(async (trx) => {
    await refuseSelf(trx, dispute.enterpriseId, dispute.facts)
    const created = await keepDraft(trx, actor, dispute, now)
    return created ? { outcome: 'draft', version: FIRST_VERSION } : sendAgain(trx, actor, dispute, now)
  })
}

async function sendAgain(trx: Trx, actor: Actor, sent: SentDispute, now: Date): Promise<Created> {
  const { id, enterpriseId, facts, particulars = NO_PARTICULARS } = sent
  const kept = await getDispute(trx, actor, id)
  const said = { ...facts, ...(await comingFrom(trx, actor, enterpriseId, particulars)) }
  const changed = changedParts({ ...kept.facts, ...kept.particulars }, said)
  if (kept.status !== 'draft') {
    // Handing it in may have made it urgent by itself.
    const same = changed.every((part) => part === 'urgent' && !said.urgent)
    return { outcome: same && kept.submittedAt !== null ? 'known' : 'other' }
  }
  if (changed.length === 0) return { outcome: 'draft', version: kept.version }
  if (await isEditedSince(trx, id)) return { outcome: 'other' }
  await correct(trx, actor, kept, { facts, particulars: said, version: kept.version }, now, {
    sentAgain: true,
  })
  return { outcome: 'draft', version: kept.version + 1 }
}

/** Whether a draft was edited otherwise than by the form that made it. */
async function isEditedSince(trx: Trx, disputeId: string): Promise<boolean> {
  const edits = await trx
    .selectFrom('audit_event')
    .select('detail')
    .where('noun', '=', 'dispute')
    .where('subject_id', '=', disputeId)
    .where('action', '=', 'edit')
    .execute()
  return edits.some(({ detail }) => JSON.parse(detail).sentAgain !== true)
}

/** @throws Problem `invalid_input` where the enterprise itself is named as its opponent */
async function refuseSelf(trx: Trx, enterpriseId: string, { opponents }: DisputeFacts): Promise<void> {
  if ((await findSelfOpponents(trx, enterpriseId, opponents)).exact.length > 0) {
    throw new Problem('invalid_input', 'an enterprise is no opponent of itself', [
      { field: 'opponents', message: 'opponent_self' },
    ])
  }
}

/**
 * Keeps a new dispute as a draft, in the caller's transaction.
 * @returns false when it was there already
 * @throws Problem `not_found` for an enterprise that the actor may not act for, `duplicate` for another one's id
 */
export async function keepDraft(trx: Trx, actor: Actor, dispute: SentDispute, now: Date): Promise<boolean> {
  const { id, enterpriseId, facts, particulars = NO_PARTICULARS } = dispute
  if (!ownsDispute(actor, dispute)) throw new Problem('not_found', 'there is no such enterprise')
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
      ...rowOf(facts, particulars),
      ...particularsRow(await comingFrom(trx, actor, enterpriseId, particulars)),
      created_at: at,
      updated_at: at,
    })
    .execute()
  await record(trx, actor, 'create', id, {}, now)
  return true
}

/**
 * Brings a dispute that is over again, with everything that was said of it, as a new draft; its files stay where they
 * are.
 * @param newId made by the form: the same submission twice makes one draft
 * @throws Problem `not_found`, `illegal_transition` while it is not over, `duplicate`
 */
export async function copyDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  newId: string,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    if (!canCopyDispute(actor, dispute)) {
      throw new Problem('illegal_transition', `dispute: not over in state "${dispute.status}"`)
    }
    const { enterpriseId, facts, particulars } = dispute
    await keepDraft(trx, actor, { id: newId, enterpriseId, facts, particulars }, now)
  })
}

/** By which way and from which district: an enterprise's own people come by the website, and from where it sits. */
async function comingFrom(trx: Trx, actor: Actor, enterpriseId: string, particulars: Particulars) {
  const row = await trx
    .selectFrom('enterprise')
    .select('district')
    .where('id', '=', enterpriseId)
    .executeTakeFirst()
  const seat = row?.district && isDistrict(row.district) ? row.district : null
  return {
    ...particulars,
    channel: isStaff(actor) ? particulars.channel : OWN_CHANNEL,
    district: particulars.district ?? seat,
  }
}

/**
 * Corrects what was said about a dispute. Where that chooses the urgent lane while the centre has to decide, its staff
 * are told, as of a dispute that came in by it.
 * @param version the one that the actor saw
 * @param particulars left out, they stay as they are
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`
 */
export async function editDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  facts: DisputeFacts,
  version: number,
  now: Date,
  particulars?: Particulars,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, disputeId)
    if (!canEditDispute(actor, dispute)) {
      throw new Problem('illegal_transition', `dispute: not to be edited in state "${dispute.status}"`)
    }
    await refuseSelf(trx, dispute.enterpriseId, facts)
    await correct(
      trx,
      actor,
      dispute,
      { facts, particulars: particulars ?? dispute.particulars, version },
      now,
    )
  })
}

/** What is said of a dispute now, by whoever saw `version` of it. */
type Correction = { facts: DisputeFacts; particulars: Particulars; version: number }

async function correct(
  trx: Trx,
  actor: Actor,
  dispute: Dispute,
  { facts, particulars, version }: Correction,
  now: Date,
  how: { sentAgain?: true } = {},
): Promise<void> {
  const before = { ...dispute.facts, ...dispute.particulars }
  // By which way a dispute came in is the centre's to say.
  const channel = isStaff(actor) ? particulars.channel : dispute.particulars.channel
  const after = { ...facts, ...particulars, channel }
  const changed = changedParts(before, after)
  await compareAndSet(
    trx,
    'dispute',
    dispute.id,
    version,
    { ...rowOf(after, after), ...particularsRow(after) },
    now,
  )
  const detail = { changed, before: pick(before, changed), after: pick(after, changed), ...how }
  if (changed.length > 0) await record(trx, actor, 'edit', dispute.id, detail, now)
  // A draft tells of its hurry when it is handed in; what is decided waits for nobody.
  const waits = UNDECIDED_STATES.includes(dispute.status)
  if (waits && after.urgent && !before.urgent) await tellStaffToDecide(trx, actor, dispute.id, 'urgent', now)
}

/**
 * Hands a draft in; its application is made of it.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`, and `invalid_input` while the draft lacks something
 */
export async function submitDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  version: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { facts, particulars } = await getDispute(trx, actor, disputeId)
    const urgent = particulars.urgent || isUrgentByItself({ ...particulars, ...facts }, now)
    const changes = { submitted_at: now.toISOString(), urgent: urgent ? (1 as const) : (0 as const) }
    await moveDispute(trx, actor, disputeId, { event: 'submit', version, changes }, now)
    if (!disputeFactsSchema.safeParse(facts).success) {
      throw new Problem('invalid_input', 'the draft does not say yet where and which right')
    }
    await makeApplication(trx, actor, disputeId, now)
    if (urgent) await tellStaffToDecide(trx, actor, disputeId, 'urgent', now)
  })
}

/** Makes document A, or its next version, of a dispute as it stands. */
export async function makeApplication(trx: Trx, actor: Actor, disputeId: string, now: Date): Promise<void> {
  const subject = await getPaperSubject(trx, actor, disputeId)
  const supplements = (await listSupplements(trx, disputeId)).flatMap(({ points, answers }) =>
    answers ? points.map((point, index) => ({ point, answer: answers[index] ?? '' })) : [],
  )
  await makeDocument(trx, actor, disputeId, 'A', composeApplication(subject, supplements), now)
}

/** Takes a dispute back that is not needed any more. @throws Problem `not_found`, `illegal_transition`, `stale_state` */
export async function withdrawDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  version: number,
  now: Date,
): Promise<void> {
  await db
    .transaction()
    .execute((trx) => moveDispute(trx, actor, disputeId, { event: 'withdraw', version }, now))
}

/**
 * Closes a dispute that is over.
 * @throws Problem `not_found`, `stale_state`, `illegal_transition` also while an engagement in it is open, and
 *   `open_deadlines` while one of its deadlines is neither met nor dropped
 */
export async function closeDispute(
  db: Db,
  actor: Actor,
  disputeId: string,
  version: number,
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await moveDispute(trx, actor, disputeId, { event: 'close', version }, now)
    await refuseWhileOpen(trx, disputeId)
  })
}

async function refuseWhileOpen(trx: Trx, disputeId: string): Promise<void> {
  const engagement = await trx
    .selectFrom('engagement')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('status', 'in', OPEN_ENGAGEMENT_STATES)
    .executeTakeFirst()
  if (engagement) throw new Problem('illegal_transition', 'dispute: conclude its open engagements first')
  const deadline = await trx
    .selectFrom('deadline')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (deadline) throw new Problem('open_deadlines', 'dispute: tick off or drop its open deadlines first')
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
  await compareAndSet(trx, 'dispute', dispute.id, dispute.version, { status }, now)
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
  await compareAndSet(trx, 'dispute', dispute.id, dispute.version, { status }, now)
  await record(trx, actor, 'engage', dispute.id, { engagementId, from: dispute.status, to: status }, now)
}

function rowOf(facts: DisputeFacts, { docket }: Pick<Particulars, 'docket'>) {
  const composed = composedTitle(facts, docket)
  return {
    title: facts.title ?? composed.zh,
    title_en: facts.title === null ? composed.en : null,
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

function particularsRow(particulars: Particulars) {
  return {
    forum: particulars.forum,
    docket: particulars.docket,
    rights: JSON.stringify(particulars.rights),
    served_on: particulars.servedOn,
    urgent: particulars.urgent ? (1 as const) : (0 as const),
    channel: particulars.channel,
    district: particulars.district,
    wanted: particulars.wanted,
    products: particulars.products,
    claim_amount: particulars.claim?.amount ?? null,
    claim_currency: particulars.claim?.currency ?? null,
    confidentiality: particulars.confidentiality,
  }
}

type Account = DisputeFacts & Particulars

/** The parts in which two accounts of a dispute differ. */
function changedParts(before: Account, after: Account): (keyof Account)[] {
  return (Object.keys(after) as (keyof Account)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  )
}

function pick(account: Account, parts: readonly (keyof Account)[]) {
  return Object.fromEntries(parts.map((part) => [part, account[part]]))
}
