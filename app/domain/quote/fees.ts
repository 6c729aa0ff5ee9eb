import type { Hundredths } from '../money.ts'
import type { FeeModel } from '../vocabulary/parties.ts'
import type { Contingency } from './contingency.ts'
import type { HourlyRate } from './hourly.ts'
import type { QuoteStage } from './stages.ts'

/** What is to be paid, as a quote offered it or both sides agreed on it later; amounts in hundredths of the currency's unit. */
export type Fees = {
  feeModel: FeeModel
  currency: string
  /** By the hour; null for others, and where it was quoted before rates were asked for. */
  rates: HourlyRate[] | null
  stages: { stage: QuoteStage; amount: Hundredths }[]
  /** Null for an hourly one that does not say what it may come to. */
  total: Hundredths | null
  cap: Hundredths | null
  /** For a share of the result; null for others, and where it was quoted before the share was asked for. */
  contingency: Contingency | null
}
