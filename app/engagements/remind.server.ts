import { isFirstReminder } from '../../db/reminders.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { workingDayAfter } from '../calendar/queries-expected.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { OPEN_ENGAGEMENT_STATES } from '../domain/engagement/lifecycle.ts'
import { termsLifecycle } from '../domain/engagement/terms-change.ts'
import { tellSide } from './tell.server.ts'

/**
 * Reminds the side that has to answer proposed terms and has not within the working days that the centre set, the last
 * one included: once for each proposal, however often it is called. Before the calendar of a year is known nobody is reminded in it.
 * @returns how many letters were put into the outbox
 */
export async function remindOfTerms(db: Db, now: Date): Promise<number> {
  const today = shanghaiDay(now)
  const open = await waiting(db)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deadline_reminder as sent')
            .select('sent.subject_id')
            .where('sent.subject_noun', '=', 'terms')
            .whereRef('sent.subject_id', '=', 'proposal.id'),
        ),
      ),
    )
    .execute()
  let letters = 0
  for (const { id, proposed_at } of open) {
    const due = await workingDayAfter(db, shanghaiDay(new Date(proposed_at)), 'termsAnswerDays')
    if (due === null || today <= due) continue
    letters += await db.transaction().execute((trx) => remind(trx, id, now))
  }
  return letters
}

const waiting = (db: Db) =>
  db
    .selectFrom('engagement_terms as proposal')
    .innerJoin('engagement', 'engagement.id', 'proposal.engagement_id')
    .select(['proposal.id', 'proposal.proposed_at', 'proposal.side'])
    .select(['engagement.id as engagement_id', 'engagement.enterprise_id'])
    .select(['engagement.party_id', 'engagement.domestic_id', 'engagement.overseas_id'])
    .where('proposal.state', '=', termsLifecycle.initial)
    .where('engagement.status', 'in', OPEN_ENGAGEMENT_STATES)
    .orderBy('proposal.proposed_at')
    .orderBy('proposal.id')

/** It may have been answered since the list was read. */
async function remind(trx: Trx, id: string, now: Date): Promise<number> {
  const row = await waiting(trx).where('proposal.id', '=', id).executeTakeFirst()
  if (!row) return 0
  // The day of the proposal, whatever the setting says by now: another setting reminds nobody twice.
  const day = shanghaiDay(new Date(row.proposed_at))
  const reminder = { subject_noun: 'terms', subject_id: id, day, days_before: 0 } as const
  if (!(await isFirstReminder(trx, reminder, now))) return 0
  const answers =
    row.side === 'party'
      ? { enterpriseId: row.enterprise_id }
      : { partyIds: [row.party_id, row.domestic_id, row.overseas_id].filter((one) => one !== null) }
  return tellSide(trx, answers, row.engagement_id, 'terms_unanswered', now)
}
