import type { BillAuthor } from '../domain/engagement/policy.ts'
import type { BilledAmount } from '../domain/quote/billed.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'

/** Who took a bill back, when and why. */
type TakenBack = { who: string; at: string; reason: string }

/** A bill as pages list it: one that stands, or one that was taken back. */
export type BillLine = BilledAmount &
  BillAuthor & {
    id: string
    stage: QuoteStage
    hours: number | null
    note: string
    /** The bill that it replaces. */
    replaces: string | null
    takenBack: TakenBack | null
  }

/** Those that stand: what was taken back counts in no sum. */
export function standingBills(bills: readonly BillLine[]): BillLine[] {
  return bills.filter(({ takenBack }) => takenBack === null)
}

/** Those that were taken back and that no other one replaces yet. */
export function replaceableBills(bills: readonly BillLine[]): BillLine[] {
  const replaced = new Set(bills.map(({ replaces }) => replaces))
  return bills.filter(({ id, takenBack }) => takenBack !== null && !replaced.has(id))
}
