import type { Db } from '../../db/schema.ts'
import { type DeadlineLine, listDeadlines } from '../deadlines/queries.server.ts'
import type { Actor } from '../domain/actor.ts'
import { daysLeft, shanghaiDay } from '../domain/day.ts'
import { DEFAULT_ZONE, wallClock } from '../domain/dispute/deadline.ts'
import { isOpen } from '../domain/engagement/lifecycle.ts'
import { sideIn } from '../domain/engagement/policy.ts'
import { type Held, heldAgainst, termsOn } from '../domain/engagement/terms.ts'
import { type Waiting, waitingIn } from '../domain/engagement/waiting.ts'
import { type BilledIn, billedIn, comparedIn } from '../domain/quote/billed.ts'
import { listRates } from '../rates/queries.server.ts'
import { type BillLine, standingBills } from './bill.ts'
import { type Engagement, sided } from './queries.server.ts'
import { listConfirmations } from './queries-named.server.ts'
import { findTerms, listTerms } from './queries-terms.server.ts'
import {
  listBills,
  listMessages,
  listMilestones,
  listRatings,
  type MessageLine,
} from './queries-work.server.ts'
import type { AgreedTerms, TermsOf } from './terms.ts'

/** How many of the next days a page shows at once. */
const NEXT_DAYS = 5

/** A day to come, or past and still open. */
export type NextDay = {
  id: string
  kind: 'milestone' | 'deadline' | 'dispute' | 'answer'
  title: string
  day: string
  /** How many days off it is, by the calendar where it is due. */
  left: number
}

/**
 * Terms and bills of an engagement in one currency: that of the terms in force today. `recorded` are all bills, `bills`
 * those that stand and count, `held` how they stand against what was in force on their days.
 */
export type Money = {
  /** In the order in which they were agreed. */
  versions: AgreedTerms[]
  /** In force today. */
  terms: AgreedTerms | null
  held: Held<AgreedTerms>[]
  recorded: BillLine[]
  bills: BillLine[]
  billed: BilledIn
}

/** What somebody has to know who opens an engagement. */
export type Overview = {
  waiting: Waiting[]
  days: NextDay[]
  /** How many more days are open. */
  moreDays: number
  /** How many milestones keep it from being concluded. */
  openMilestones: number
  money: Money
  terms: TermsOf
  lastMessage: MessageLine | null
}

/** @throws Problem `not_found` */
export async function findMoney(db: Db, actor: Actor, engagementId: string, now: Date): Promise<Money> {
  const [versions, recorded] = await Promise.all([
    listTerms(db, actor, engagementId),
    listBills(db, actor, engagementId),
  ])
  const today = shanghaiDay(now)
  const terms = termsOn(versions, today)
  const bills = standingBills(recorded)
  const currency = comparedIn(terms, bills)
  const rates = await listRates(db, [
    ...new Set([currency, ...[...versions, ...bills].map((one) => one.currency)]),
  ])
  const held = heldAgainst(versions, bills, rates, today)
  return { versions, terms, held, recorded, bills, billed: billedIn(currency, bills, rates) }
}

/**
 * Where an engagement stands. Deadlines of the dispute itself are for its enterprise and the centre: those who act keep
 * the engagement's own.
 * @throws Problem `not_found`
 */
export async function findOverview(
  db: Db,
  actor: Actor,
  engagement: Engagement,
  now: Date,
): Promise<Overview> {
  const { id, status, startedOn, concludedOn, parties } = engagement
  const subject = sided(engagement)
  const [milestones, messages, ratings, money, terms, confirmations, deadlines] = await Promise.all([
    listMilestones(db, actor, id),
    listMessages(db, actor, id),
    listRatings(db, actor, id),
    findMoney(db, actor, id, now),
    findTerms(db, actor, engagement, now),
    listConfirmations(db, actor, engagement),
    sideIn(actor, subject) === 'party' ? [] : listDeadlines(db, engagement.disputeId),
  ])
  const ratedBack = parties.every((party) =>
    ratings.some(({ bySide, partyId }) => bySide === 'party' && partyId === party.id),
  )
  const standing = {
    status,
    startedOn,
    concludedOn,
    confirmed: subject.confirmed,
    milestones,
    named: confirmations.map(({ state, answeredAt, askedAt }) => ({
      state,
      since: answeredAt ?? askedAt ?? startedOn,
    })),
    proposal: terms.proposal && { side: terms.proposal.side, since: terms.proposal.proposedAt },
    // What was written before they confirmed was not for those who act.
    messages: messages.filter(({ at }) => engagement.confirmedAt === null || at >= engagement.confirmedAt),
    ratedBack,
  }
  const days = isOpen(engagement)
    ? nextDays(milestones, deadlines, answerDay(engagement, now), shanghaiDay(now))
    : []
  return {
    waiting: waitingIn(standing, shanghaiDay(now)),
    days: days.slice(0, NEXT_DAYS),
    moreDays: Math.max(0, days.length - NEXT_DAYS),
    openMilestones: milestones.filter(({ doneOn }) => doneOn === null).length,
    money,
    terms,
    lastMessage: messages[0] ?? null,
  }
}

/** The day on which the dispute has to be answered, where that clock runs, until that is over. */
function answerDay({ id, respondBy, respondZone }: Engagement, now: Date): NextDay[] {
  if (respondBy === null || new Date(respondBy) < now) return []
  const dayAt = (instant: Date) => wallClock(respondZone ?? DEFAULT_ZONE, instant).day
  const day = dayAt(new Date(respondBy))
  return [{ id, kind: 'answer', title: '', day, left: daysLeft(day, dayAt(now)) }]
}

function nextDays(
  milestones: Awaited<ReturnType<typeof listMilestones>>,
  deadlines: readonly DeadlineLine[],
  answer: readonly NextDay[],
  today: string,
): NextDay[] {
  const left = (day: string) => daysLeft(day, today)
  const own = milestones
    .filter(({ doneOn }) => doneOn === null)
    .map(({ id, kind, title, dueOn }): NextDay => ({ id, kind, title, day: dueOn, left: left(dueOn) }))
  const ofDispute = deadlines
    .filter(({ doneAt }) => doneAt === null)
    .map(({ id, title, day }): NextDay => ({ id, kind: 'dispute', title, day, left: left(day) }))
  return [...answer, ...own, ...ofDispute].sort((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1,
  )
}
