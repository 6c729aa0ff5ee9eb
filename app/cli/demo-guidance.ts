import { newId } from '../../db/identifier.server.ts'
import type { Db } from '../../db/schema.ts'
import { addRecord } from '../centre-records/commands.server.ts'
import { takeDispute } from '../desk/commands.server.ts'
import { giveOpinion } from '../disputes/acceptance.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { Effect } from '../domain/centre-record/kinds.ts'
import { shanghaiDay } from '../domain/day.ts'
import type { Outcome } from '../domain/engagement/outcome.ts'

/** What a follow-up finds after an engagement that ended so. */
const EFFECT_OF: Record<Outcome, Effect> = {
  favourable: 'resolved',
  partly_favourable: 'improved',
  settled: 'settled',
  unfavourable: 'unresolved',
  dropped: 'resolved',
  advised: 'improved',
  other: 'unknown',
}

/** A member of staff takes a dispute on and says what the centre advises. */
export async function guide(
  db: Db,
  reviewer: Actor,
  { disputeId, description }: { disputeId: string; description: string },
  now: Date,
): Promise<void> {
  await takeDispute(db, reviewer, disputeId, now)
  const opinion = {
    situation: description,
    risks: '逾期不答复，可能缺席判决或失去异议机会；和解空间会随时间缩小。',
    advice: '先固定证据并委托当地机构在期限内答复，同步评估不侵权、无效与和解。',
    experts: '',
  }
  await giveOpinion(db, reviewer, disputeId, opinion, now)
}

/** A member of staff asks after the end how it went. */
export async function followUp(
  db: Db,
  reviewer: Actor,
  { disputeId, title, outcome }: { disputeId: string; title: string; outcome: Outcome },
  now: Date,
): Promise<void> {
  const record = {
    kind: 'follow_up',
    day: shanghaiDay(now),
    title: `回访：${title}`,
    district: null,
    disputeId,
    body: '',
    effect: EFFECT_OF[outcome],
    count: null,
    note: '电话回访，已记录结果。',
  } as const
  await addRecord(db, reviewer, newId(now), record, now)
}
