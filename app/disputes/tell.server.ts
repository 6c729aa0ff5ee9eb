import type { Trx } from '../../db/schema.ts'
import { type Actor, STAFF_ROLES } from '../domain/actor.ts'
import type { DisputeNews } from '../domain/dispute/news.ts'
import type { Due } from '../domain/dispute/time-limits.ts'
import { queueMail } from '../mail/queue.server.ts'
import { getDispute } from './queries.server.ts'
import { findDecisionDue } from './queries-intake.server.ts'

/**
 * What happened, in which dispute; `until` is the last day to do what is asked for, or the instant, `workingDays` how
 * many there are where no day can be named yet.
 */
type News = { disputeId: string; news: DisputeNews; until?: string; workingDays?: number }

/** Writes to the people of the dispute's enterprise, in the caller's transaction. */
export async function tellEnterprise(trx: Trx, what: News, now: Date): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .innerJoin('dispute', 'dispute.enterprise_id', 'account.enterprise_id')
    .select('account.id')
    .where('dispute.id', '=', what.disputeId)
    .orderBy('account.id')
    .execute()
  await write(trx, accounts, what, now)
}

/**
 * Writes to the centre's staff that a dispute awaits their decision and by when, in the caller's transaction. Nothing
 * runs against them while the enterprise is asked to add something.
 * @param actor somebody who may read the dispute
 */
export async function tellStaffToDecide(
  trx: Trx,
  actor: Actor,
  disputeId: string,
  news: Extract<DisputeNews, 'urgent' | 'supplemented'>,
  now: Date,
): Promise<void> {
  const dispute = await getDispute(trx, actor, disputeId)
  const decision = dispute.status === 'supplement_requested' ? null : await findDecisionDue(trx, dispute, now)
  await tellStaff(trx, { disputeId, news, until: decision ? untilOf(decision.due) : undefined }, now)
}

/** A due time as a letter is filled with it; nothing for one in a year whose calendar is not known yet. */
function untilOf(due: Due): string | undefined {
  if (due.unit === 'instant') return due.at
  return due.unit === 'day' ? due.day : undefined
}

async function tellStaff(trx: Trx, what: News, now: Date): Promise<void> {
  const accounts = await trx
    .selectFrom('account')
    .select('id')
    .where('role', 'in', STAFF_ROLES)
    .orderBy('id')
    .execute()
  await write(trx, accounts, what, now)
}

async function write(
  trx: Trx,
  accounts: readonly { id: string }[],
  { disputeId, news, until, workingDays }: News,
  now: Date,
) {
  const values = { path: `/disputes/${disputeId}`, news, until, workingDays }
  for (const { id } of accounts) {
    await queueMail(trx, { to: { accountId: id }, template: 'dispute_news', values, now })
  }
}
