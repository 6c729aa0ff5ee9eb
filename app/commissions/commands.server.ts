import { type Changes, compareAndSet } from '../../db/compare-and-set.server.ts'
import { recordEvent } from '../../db/events.server.ts'
import { newId } from '../../db/identifier.server.ts'
import { standingAs } from '../../db/joinings.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Dispute, getDispute } from '../disputes/queries.server.ts'
import { namesToHide } from '../disputes/queries-names-to-hide.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { type CommissionEvent, commissionLifecycle } from '../domain/commission/lifecycle.ts'
import { canCauseCommission, canCommission } from '../domain/commission/policy.ts'
import { isDay, shanghaiDay } from '../domain/day.ts'
import { matchRequestOf } from '../domain/dispute/match-request.ts'
import { Problem } from '../domain/errors.ts'
import { namesIn } from '../domain/invitation/names-in-text.ts'
import { nextState } from '../domain/lifecycle.ts'
import { queueMail } from '../mail/queue.server.ts'
import { conflictedParties } from '../matching/conflicts.server.ts'
import { type Commission, getCommission } from './queries.server.ts'

export type NewCommission = {
  /** Comes from the form: the same form twice is one commission. */
  id: string
  disputeId: string
  partyId: string
  title: string
  question: string
  dueOn: string
  forEnterprise: boolean
}

/**
 * Commissions a think tank with research on a dispute.
 * @throws Problem `not_found` for a dispute that is not there and for those who commission nothing, `invalid_input` by
 *   field, also for a think tank that has a conflict in the dispute, and `names` where what it reads names a side
 */
export async function commissionResearch(
  db: Db,
  actor: Actor,
  given: NewCommission,
  now: Date,
): Promise<void> {
  if (!canCommission(actor)) throw new Problem('not_found', 'there is no such page')
  const today = shanghaiDay(now)
  refuse([
    ['title', given.title === ''],
    ['question', given.question === ''],
    ['dueOn', !isDay(given.dueOn) || given.dueOn <= today],
  ])
  await db.transaction().execute(async (trx) => {
    const dispute = await getDispute(trx, actor, given.disputeId)
    if (dispute.status === 'draft') throw new Problem('not_found', 'there is no such dispute')
    await refuseParty(trx, given.partyId)
    await refuseNames(trx, dispute, { title: given.title, question: given.question })
    const { enterprise, opponents = [] } = matchRequestOf(dispute, now)
    const sides = {
      enterprise,
      opponents: opponents.map(({ name, aliases = [], affiliates = [] }) => ({ name, aliases, affiliates })),
    }
    refuse([['conflict', (await conflictedParties(trx, sides, today)).has(given.partyId)]], 'partyId')
    const at = now.toISOString()
    const row = await trx
      .insertInto('commission')
      .values({
        id: given.id,
        dispute_id: dispute.id,
        party_id: given.partyId,
        title: given.title,
        question: given.question,
        due_on: given.dueOn,
        for_enterprise: given.forEnterprise ? 1 : 0,
        status: commissionLifecycle.initial,
        delivered_on: null,
        accepted_on: null,
        published_on: null,
        commissioned_by: actor.id,
        created_at: at,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!row) return
    await recordCommissionStep(trx, actor, given.id, 'commission', '', now)
    await tell(trx, { partyId: given.partyId }, `/commissions/${given.id}`, 'commission', now, given.dueOn)
  })
}

async function refuseParty(trx: Trx, partyId: string): Promise<void> {
  const party = await trx
    .selectFrom('party')
    .select('id')
    .where('id', '=', partyId)
    .where('type', '=', 'think_tank')
    .where('status', '=', 'listed')
    .executeTakeFirst()
  refuse([['partyId', !party]])
}

/** Refuses texts for outsiders, by field, that name a side of the dispute: a commission promises that none is named. */
async function refuseNames(
  trx: Trx,
  dispute: Dispute,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const hidden = await namesToHide(trx, dispute)
  const fields = Object.entries(texts).flatMap(([field, text]) => {
    const names = namesIn(text, hidden)
    return names.length > 0 ? [{ field, message: 'names', about: names.join('、') }] : []
  })
  if (fields.length > 0) throw new Problem('invalid_input', 'a text for outsiders names a side', fields)
}

type Step = {
  event: CommissionEvent
  version: number
  words?: string
  /** What outsiders read once the step is taken, by the field of its form, besides what staff say to the think tank. */
  published?: Readonly<Record<string, string>>
  set?: Changes<'commission'>
}

/**
 * Moves a commission by one event of its lifecycle.
 * @throws Problem `not_found`, `illegal_transition`, `stale_state`; `forbidden` for an event that is another's;
 *   `invalid_input` (`names`) where staff would name a side of the dispute to outsiders
 */
async function stepCommission(
  trx: Trx,
  actor: Actor,
  id: string,
  { event, version, words = '', published = {}, set = {} }: Step,
  now: Date,
): Promise<Commission> {
  const commission = await getCommission(trx, actor, id)
  const status = nextState(commissionLifecycle, event, commission.status)
  if (!canCauseCommission(actor, commission, event)) {
    throw new Problem('forbidden', `commission: "${event}" is somebody else's to do`)
  }
  if (commission.dispute) {
    const dispute = await getDispute(trx, actor, commission.dispute.id)
    await refuseNames(trx, dispute, { words, ...published })
  }
  await compareAndSet(trx, 'commission', id, version, { ...set, status }, now)
  await recordCommissionStep(trx, actor, id, event, words, now)
  if (isStaff(actor)) await tell(trx, commission, `/commissions/${id}`, event, now)
  return commission
}

/** Hands the report in. @throws Problem `invalid_input` without one; see `stepCommission` */
export async function deliverReport(
  db: Db,
  actor: Actor,
  id: string,
  { report, version }: { report: string; version: number },
  now: Date,
): Promise<void> {
  refuse([['report', report === '']])
  const set = { report, delivered_on: shanghaiDay(now) }
  await db
    .transaction()
    .execute((trx) => stepCommission(trx, actor, id, { event: 'deliver', version, set }, now))
}

/** What is done to a commission with words alone: the other side reads them. */
export type WordedEvent = Exclude<CommissionEvent, 'deliver' | 'publish'>

/** Those that need no reason. */
const WITHOUT_WORDS: readonly CommissionEvent[] = ['accept', 'keep_confidential']

/**
 * Declines, sends back, accepts, cancels, or keeps confidential. The enterprise is told of a report that was made for
 * it when it is accepted.
 * @throws Problem `invalid_input` where a reason is needed; see `stepCommission`
 */
export async function changeCommission(
  db: Db,
  actor: Actor,
  id: string,
  { event, words, version }: { event: WordedEvent; words: string; version: number },
  now: Date,
): Promise<void> {
  refuse([['words', words === '' && !WITHOUT_WORDS.includes(event)]])
  const set = event === 'accept' ? { accepted_on: shanghaiDay(now) } : {}
  await db.transaction().execute(async (trx) => {
    const { dispute, forEnterprise } = await stepCommission(
      trx,
      actor,
      id,
      { event, version, words, set },
      now,
    )
    if (event !== 'accept' || !forEnterprise || !dispute) return
    await tell(trx, dispute, `/disputes/${dispute.id}/research`, 'for_enterprise', now)
  })
}

export type Publication = {
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  version: number
}

/**
 * Publishes what may be published of an accepted report on the think tank's page: words of their own, because the
 * report is about somebody's dispute.
 * @throws Problem `invalid_input` without a title or a text; see `stepCommission`
 */
export async function publishResearch(
  db: Db,
  actor: Actor,
  id: string,
  { version, ...published }: Publication,
  now: Date,
): Promise<void> {
  const { titleZh, titleEn, textZh, textEn } = published
  refuse([
    ['titleZh', titleZh === '' && titleEn === ''],
    ['textZh', textZh === '' && textEn === ''],
  ])
  const set = {
    public_title_zh: titleZh,
    public_title_en: titleEn,
    public_text_zh: textZh,
    public_text_en: textEn,
    published_on: shanghaiDay(now),
  }
  await db
    .transaction()
    .execute((trx) => stepCommission(trx, actor, id, { event: 'publish', version, published, set }, now))
}

function refuse(checks: readonly (readonly [message: string, wrong: boolean])[], at?: string): void {
  const fields = checks.filter(([, wrong]) => wrong).map(([message]) => ({ field: at ?? message, message }))
  if (fields.length > 0) throw new Problem('invalid_input', 'the form is not complete', fields)
}

async function recordCommissionStep(
  trx: Trx,
  actor: Actor,
  id: string,
  event: CommissionEvent | 'commission',
  words: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('commission_step')
    .values({
      id: newId(now),
      commission_id: id,
      event,
      words,
      actor_id: actor.id,
      actor_name: actor.name,
      actor_role: actor.role,
      created_at: now.toISOString(),
    })
    .execute()
  const detail = { role: actor.role }
  await recordEvent(trx, actor, { action: event, noun: 'commission', subjectId: id, detail }, now)
}

/** Writes to the people of a think tank, as which entry it stands today, or to an enterprise's, that there is something to read. */
async function tell(
  trx: Trx,
  whom: { partyId: string } | { enterpriseId: string },
  path: string,
  news: string,
  now: Date,
  until?: string,
): Promise<void> {
  const all = trx.selectFrom('account').select('id').orderBy('id')
  const accounts =
    'partyId' in whom
      ? await all.where('party_id', '=', await standingAs(trx, whom.partyId)).execute()
      : await all.where('enterprise_id', '=', whom.enterpriseId).execute()
  for (const { id } of accounts) {
    const values = { path, news, until }
    await queueMail(trx, { to: { accountId: id }, template: 'commission_news', values, now })
  }
}
