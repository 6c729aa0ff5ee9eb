import type { BilledAmount } from '../domain/quote/billed.ts'
import type { HourlyRate } from '../domain/quote/hourly.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'
import type { FeeModel } from '../domain/vocabulary/parties.ts'

/** A bill as pages list it. */
export type BillLine = BilledAmount & { id: string; stage: QuoteStage; hours: number | null; note: string }

/** What an engagement was quoted at, stage by stage and by the hour, as the quote has it. */
export type Quoted = {
  feeModel: FeeModel
  currency: string
  rates: HourlyRate[] | null
  stages: { stage: QuoteStage; amount: number }[]
  total: number | null
  cap: number | null
}
