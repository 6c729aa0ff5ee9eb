import type { Fees } from '../app/domain/quote/fees.ts'
import { type FeesInput, totalOf } from '../app/domain/quote/schema.ts'
import type { FeeColumns } from './tables/columns.ts'

/** Fees as their columns keep them. */
export function feeColumns(fees: FeesInput): FeeColumns {
  return {
    fee_model: fees.feeModel,
    currency: fees.currency,
    rates: fees.rates.length === 0 ? null : JSON.stringify(fees.rates),
    stages: JSON.stringify(fees.stages),
    total: totalOf(fees),
    cap: fees.cap,
    contingent_share: fees.contingency?.share ?? null,
    contingent_of: fees.contingency?.of ?? null,
  }
}

/** The same read back. */
export function feesOf(row: FeeColumns): Fees {
  return {
    feeModel: row.fee_model,
    currency: row.currency,
    rates: row.rates === null ? null : JSON.parse(row.rates),
    stages: JSON.parse(row.stages),
    total: row.total,
    cap: row.cap,
    contingency:
      row.contingent_share === null ? null : { share: row.contingent_share, of: row.contingent_of ?? '' },
  }
}
