import type { BilledAmount } from '../domain/quote/billed.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'

/** A bill as pages list it. */
export type BillLine = BilledAmount & { id: string; stage: QuoteStage; hours: number | null; note: string }

/** What an engagement was quoted at, stage by stage. */
export type Quoted = {
  currency: string
  stages: { stage: QuoteStage; amount: number }[]
  total: number
  cap: number | null
}
