import type { Hundredths } from '../money.ts'
import { inYuan, type Rate, rateOn, type UsedRate } from '../quote/compare.ts'

/** Fewer enterprises than this and a cost could be traced to one of them. */
export const FEWEST_ENTERPRISES = 3

/** Something that was quoted, agreed or billed on a day, in a currency. */
export type CostItem = {
  enterpriseId: string
  jurisdictions: readonly string[]
  ipTypes: readonly string[]
  procedure: string | null
  day: string
  currency: string
}

/** What one matter was quoted at or last agreed to cost, or was billed in all. */
export type Cost = CostItem & { amount: Hundredths }

/** A kind of dispute: where, about which right, by which procedure ('' where none was named). */
export type CostKind = { jurisdiction: string; ipType: string; procedure: string }

/** What costs of one kind come to in yuan; null where they are too few to be told. */
export type CostRange = { median: Hundredths; least: Hundredths; most: Hundredths } | null

export type CostSummary = { count: number; enterprises: number; range: CostRange }

/** A cost in yuan at the rate of its own day; null where the centre set none by then. */
export const costInYuan = ({ amount, currency, day }: Cost, rates: readonly Rate[]): Hundredths | null =>
  inYuan(amount, rateOn(rates, currency, day))

/** The rates by which costs are converted that were old on their days, each once, by currency and day. */
export function oldRatesOf(costs: readonly CostItem[], rates: readonly Rate[]): UsedRate[] {
  const old = costs.flatMap(({ currency, day }) => {
    const rate = rateOn(rates, currency, day)
    return rate?.old ? [[`${currency} ${rate.day}`, rate] as const] : []
  })
  return [...new Map(old)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rate]) => rate)
}

/** Sums up costs in one currency: how many, of how many enterprises, and where those are enough, the range. */
export function summarise(costs: readonly Cost[], rates: readonly Rate[]): CostSummary {
  const known = costs.flatMap((cost) => {
    const yuan = costInYuan(cost, rates)
    return yuan === null ? [] : [{ yuan, enterpriseId: cost.enterpriseId }]
  })
  const enterprises = new Set(known.map(({ enterpriseId }) => enterpriseId)).size
  const amounts = known.map(({ yuan }) => yuan).sort((a, b) => a - b)
  const range =
    enterprises < FEWEST_ENTERPRISES
      ? null
      : { median: medianOf(amounts), least: amounts[0]!, most: amounts.at(-1)! }
  return { count: known.length, enterprises, range }
}

/** The middle one; between two, half-way and rounded. @param sorted not empty, ascending */
function medianOf(sorted: readonly Hundredths[]): Hundredths {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
}

/** The kinds of dispute at which a cost counts: each place with each right. */
export function kindsOf({ jurisdictions, ipTypes, procedure }: Cost): CostKind[] {
  return jurisdictions.flatMap((jurisdiction) =>
    ipTypes.map((ipType) => ({ jurisdiction, ipType, procedure: procedure ?? '' })),
  )
}

export type CostFilter = { jurisdiction: string; ipType: string; procedure: string }

/** True for a cost that a filter leaves in; '' is everything. */
export function isOfKind(cost: CostItem, { jurisdiction, ipType, procedure }: CostFilter): boolean {
  return (
    (jurisdiction === '' || cost.jurisdictions.includes(jurisdiction)) &&
    (ipType === '' || cost.ipTypes.includes(ipType)) &&
    (procedure === '' || cost.procedure === procedure)
  )
}

/** The half-year of a day, `2026-1` or `2026-2`. */
export const halfYearOf = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`
