import type { FeeModel } from '../../app/domain/vocabulary/parties.ts'

/** An ISO-8601 UTC instant, `2026-11-23T13:04:05.000Z`. */
export type Instant = string
/** A day, `YYYY-MM-DD`, read in Asia/Shanghai. */
export type Day = string
/** JSON as text; parsed by zod at the edge. */
export type Json = string
/** A boolean. */
export type Flag = 0 | 1

/** What is to be paid, as a quote and a change of terms keep it. Amounts are hundredths of the currency's unit. */
export type FeeColumns = {
  fee_model: FeeModel
  /** ISO 4217 */
  currency: string
  /** JSON {stage, amount}[] */
  stages: Json
  /** JSON {level, rate, hours}[] by the hour; null for others, and for quotes made before rates were asked for. */
  rates: Json | null
  /** Null by the hour where it is not said what it may come to. */
  total: number | null
  cap: number | null
  /** For a share of the result, in hundredths of a per cent, and of what; null for others, and quotes made before it was asked for. */
  contingent_share: number | null
  contingent_of: string | null
}
