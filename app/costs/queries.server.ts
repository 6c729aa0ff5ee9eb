import { isUncontested } from '../../db/contested-engagements.ts'
import type { Db } from '../../db/schema.ts'
import { billStands } from '../../db/standing-bills.ts'
import { shanghaiDay } from '../domain/day.ts'
import { termsOn } from '../domain/engagement/terms.ts'
import type { Hundredths } from '../domain/money.ts'
import type { Rate, UsedRate } from '../domain/quote/compare.ts'
import {
  type Cost,
  type CostFilter,
  type CostItem,
  type CostKind,
  type CostSummary,
  costInYuan,
  halfYearOf,
  isOfKind,
  kindsOf,
  oldRatesOf,
  summarise,
} from '../domain/report/cost.ts'
import { HOME_CURRENCY } from '../domain/vocabulary/currencies.ts'

export type CostRow = CostKind & { quoted: CostSummary; billed: CostSummary }
export type CostPoint = { half: string; quoted: CostSummary; billed: CostSummary }

/** What is counted nowhere because its currency had no rate on its day: in which currencies, and how many. */
export type LeftOut = { currencies: string[]; count: number }

export type Costs = {
  rows: CostRow[]
  points: CostPoint[]
  /** Quotes or agreed terms that are left out, and engagements of which everything billed is. */
  withoutRate: { quoted: LeftOut; billed: LeftOut }
  /** Rates that were old when something was converted by them. */
  oldRates: UsedRate[]
  /** How many quotes or agreed terms give no sum to count. */
  unestimated: number
}

/**
 * What disputes of each kind were quoted at, or last agreed, and billed, and the same over time, in yuan at the rates of
 * their days. What fewer than three enterprises paid is not told. For staff alone.
 * @param today the Shanghai day
 */
export async function findCosts(db: Db, filter: CostFilter, today: string): Promise<Costs> {
  const [quotes, bills, rates] = await Promise.all([listAgreed(db, today), listBills(db), listRates(db)])
  const quoted = quotes.filter((cost): cost is Cost => cost.amount !== null)
  const billed = billedInAll(bills, rates)
  const chosen = {
    quoted: quoted.filter((cost) => isOfKind(cost, filter)),
    billed: billed.filter((cost) => isOfKind(cost, filter)),
  }
  const kinds = groupBy(chosen, (cost) =>
    kindsOf(cost)
      .filter((kind) => !filter.jurisdiction || kind.jurisdiction === filter.jurisdiction)
      .filter((kind) => !filter.ipType || kind.ipType === filter.ipType)
      .map((kind) => JSON.stringify(kind)),
  )
  const halves = groupBy(chosen, (cost) => [halfYearOf(cost.day)])
  const all = [...quoted, ...bills].filter((cost) => isOfKind(cost, filter))
  const hasNoRate = (cost: Cost) => costInYuan(cost, rates) === null
  const lostQuotes = chosen.quoted.filter(hasNoRate)
  const lostBills = bills.filter((bill) => isOfKind(bill, filter) && hasNoRate(bill))
  return {
    rows: [...kinds]
      .map(([key, group]) => ({
        ...(JSON.parse(key) as CostKind),
        quoted: summarise(group.quoted, rates),
        billed: summarise(group.billed, rates),
      }))
      .sort((a, b) => b.quoted.count + b.billed.count - a.quoted.count - a.billed.count || compare(a, b)),
    points: [...halves]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([half, group]) => ({
        half,
        quoted: summarise(group.quoted, rates),
        billed: summarise(group.billed, rates),
      })),
    withoutRate: {
      quoted: { currencies: currenciesOf(lostQuotes), count: lostQuotes.length },
      billed: {
        currencies: currenciesOf(lostBills),
        count: new Set(lostBills.map(({ engagementId }) => engagementId)).size,
      },
    },
    oldRates: oldRatesOf(all, rates),
    unestimated: quotes.filter((cost) => cost.amount === null && isOfKind(cost, filter)).length,
  }
}

const currenciesOf = (costs: readonly Cost[]): string[] =>
  [...new Set(costs.map(({ currency }) => currency))].sort()

const compare = (a: CostKind, b: CostKind) =>
  `${a.jurisdiction} ${a.ipType} ${a.procedure}` < `${b.jurisdiction} ${b.ipType} ${b.procedure}` ? -1 : 1

type Both = { quoted: Cost[]; billed: Cost[] }

function groupBy(costs: Both, keysOf: (cost: Cost) => string[]): Map<string, Both> {
  const groups = new Map<string, Both>()
  for (const which of ['quoted', 'billed'] as const) {
    for (const cost of costs[which]) {
      for (const key of keysOf(cost)) {
        const group = groups.get(key) ?? { quoted: [], billed: [] }
        group[which].push(cost)
        groups.set(key, group)
      }
    }
  }
  return groups
}

type Row = {
  enterprise_id: string
  jurisdictions: string
  ip_types: string
  procedure: string | null
  day: string
  currency: string
}

const asItem = (row: Row): CostItem => ({
  enterpriseId: row.enterprise_id,
  jurisdictions: JSON.parse(row.jurisdictions),
  ipTypes: JSON.parse(row.ip_types),
  procedure: row.procedure,
  day: row.day,
  currency: row.currency,
})

/** What an invitation or an engagement was agreed to cost; without an amount where it gives rates by the hour and no estimate. */
type Agreed = CostItem & { amount: Hundredths | null }

/** A version of the terms of an engagement, from its day; the quote is from the beginning. */
type Version = { from: string | null; agreed: Agreed }

/**
 * What was last agreed in each matter, by the day on which it was: of an engagement the terms in force at its end, or
 * today while it goes on; of every other quote the quote.
 */
async function listAgreed(db: Db, today: string): Promise<Agreed[]> {
  const [quotes, changed] = await Promise.all([listQuotes(db), listChanged(db)])
  const engagements = new Map<string, { lastDay: string; versions: Version[] }>()
  for (const { engagementId, invitationId, endedOn, ...version } of changed) {
    const quote = quotes.get(invitationId ?? '')
    const before = engagements.get(engagementId) ?? {
      lastDay: endedOn ?? today,
      versions: quote ? [{ from: null, agreed: quote }] : [],
    }
    engagements.set(engagementId, { ...before, versions: [...before.versions, version] })
    if (invitationId !== null) quotes.delete(invitationId)
  }
  const current = [...engagements.values()].map(({ lastDay, versions }) => termsOn(versions, lastDay))
  return [...quotes.values(), ...current.flatMap((version) => version?.agreed ?? [])]
}

/** Every quote, by its invitation. */
async function listQuotes(db: Db): Promise<Map<string, Agreed>> {
  const rows = await db
    .selectFrom('quote')
    .innerJoin('invitation', 'invitation.id', 'quote.invitation_id')
    .innerJoin('dispute', 'dispute.id', 'invitation.dispute_id')
    .select(['dispute.enterprise_id', 'dispute.jurisdictions', 'dispute.ip_types', 'dispute.procedure'])
    .select(['quote.invitation_id', 'quote.created_at', 'quote.currency', 'quote.total as amount'])
    .execute()
  return new Map(
    rows.map(({ invitation_id, created_at, amount, ...row }) => [
      invitation_id,
      { ...asItem({ ...row, day: shanghaiDay(new Date(created_at)) }), amount },
    ]),
  )
}

type Changed = Version & { engagementId: string; invitationId: string | null; endedOn: string | null }

/** Every change of terms that was accepted, of each engagement in the order in which they were. */
async function listChanged(db: Db): Promise<Changed[]> {
  const rows = await db
    .selectFrom('engagement_terms as terms')
    .innerJoin('engagement', 'engagement.id', 'terms.engagement_id')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .select(['dispute.enterprise_id', 'dispute.jurisdictions', 'dispute.ip_types', 'dispute.procedure'])
    .select(['engagement.id', 'engagement.invitation_id', 'engagement.concluded_on'])
    .select(['engagement.status', 'engagement.updated_at'])
    .select(['terms.from_day', 'terms.answered_at', 'terms.currency', 'terms.total as amount'])
    .where('terms.state', '=', 'accepted')
    .orderBy('terms.engagement_id')
    .orderBy('terms.number')
    .execute()
  return rows.map(
    ({ id, invitation_id, concluded_on, status, updated_at, from_day, answered_at, ...row }) => ({
      engagementId: id,
      invitationId: invitation_id,
      // Nothing moves an engagement that was terminated: its last change is its end.
      endedOn: concluded_on ?? (status === 'terminated' ? shanghaiDay(new Date(updated_at)) : null),
      from: from_day,
      agreed: { ...asItem({ ...row, day: shanghaiDay(new Date(answered_at!)) }), amount: row.amount },
    }),
  )
}

type Bill = Cost & { engagementId: string }

/** Every bill that stands of an engagement that nobody contests, by its day. */
async function listBills(db: Db): Promise<Bill[]> {
  const rows = await db
    .selectFrom('bill')
    .innerJoin('engagement', 'engagement.id', 'bill.engagement_id')
    .innerJoin('dispute', 'dispute.id', 'engagement.dispute_id')
    .select(['dispute.enterprise_id', 'dispute.jurisdictions', 'dispute.ip_types', 'dispute.procedure'])
    .select(['bill.engagement_id', 'bill.currency', 'bill.billed_on as day', 'bill.amount'])
    .where(billStands)
    .where(isUncontested)
    .execute()
  return rows.map(({ amount, engagement_id: engagementId, ...row }) => ({
    ...asItem(row),
    amount,
    engagementId,
  }))
}

/** What each engagement was billed in all, in yuan; one with a bill that has no rate is left out, not told too low. */
function billedInAll(bills: readonly Bill[], rates: readonly Rate[]): Cost[] {
  const totals = new Map<string, Cost | null>()
  for (const { engagementId, ...bill } of bills) {
    const yuan = costInYuan(bill, rates)
    const before = totals.get(engagementId)
    if (yuan === null || before === null) totals.set(engagementId, null)
    else {
      const amount = (before?.amount ?? 0) + yuan
      const day = before && before.day > bill.day ? before.day : bill.day
      totals.set(engagementId, { ...bill, currency: HOME_CURRENCY, amount, day })
    }
  }
  return [...totals.values()].filter((cost) => cost !== null)
}

function listRates(db: Db): Promise<Rate[]> {
  return db.selectFrom('exchange_rate').select(['currency', 'day', 'cny']).execute()
}
