import type { BillAuthor } from '../domain/engagement/policy.ts'
import type { BilledAmount } from '../domain/quote/billed.ts'
import type { Contingency } from '../domain/quote/contingency.ts'
import type { HourlyRate } from '../domain/quote/hourly.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import type { FeeModel } from '../domain/vocabulary/parties.ts'
import type { ShownName } from '../invitations/shown.ts'

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

/** What an engagement was quoted at, stage by stage and by the hour, as the quote has it. */
export type Quoted = {
  feeModel: FeeModel
  currency: string
  rates: HourlyRate[] | null
  stages: { stage: QuoteStage; amount: number }[]
  total: number | null
  cap: number | null
  /** Who gave it: of a 1+1 either side quotes for both. */
  by: ShownName
  /** What it takes of the result, of a contingent quote. */
  contingency: Contingency | null
}
