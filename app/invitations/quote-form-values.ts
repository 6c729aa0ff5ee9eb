import { plainMoney } from '../domain/money.ts'
import { writtenShare } from '../domain/quote/contingency.ts'
import type { Fees } from '../domain/quote/fees.ts'
import type { RateLevel } from '../domain/quote/hourly.ts'
import type { QuoteStage } from '../domain/quote/stages.ts'

/** Fees as their form holds them, before they are read. */
export type FeesForm = {
  feeModel: string
  currency: string
  rates: Partial<Record<RateLevel, { rate: string; hours: string }>>
  amounts: Partial<Record<QuoteStage, string>>
  cap: string
  /** Of a contingent quote: how many per cent, and of what. */
  share: string
  shareOf: string
}

/** A quote as its form holds it. */
export type QuoteForm = FeesForm & {
  validUntil: string
  availableFrom: string
  note: string
}

export const EMPTY_QUOTE: QuoteForm = {
  feeModel: 'staged',
  currency: '',
  rates: {},
  amounts: {},
  cap: '',
  share: '',
  shareOf: '',
  validUntil: '',
  availableFrom: '',
  note: '',
}

/** Fees as their form would hold them. */
export function feesFormOf({ feeModel, currency, rates, stages, cap, contingency }: Fees): FeesForm {
  return {
    feeModel,
    currency,
    rates: Object.fromEntries(
      (rates ?? []).map(({ level, rate, hours }) => [
        level,
        { rate: plainMoney(rate), hours: hours === null ? '' : String(hours) },
      ]),
    ),
    amounts: Object.fromEntries(stages.map(({ stage, amount }) => [stage, plainMoney(amount)])),
    cap: cap === null ? '' : plainMoney(cap),
    share: contingency ? writtenShare(contingency.share) : '',
    shareOf: contingency?.of ?? '',
  }
}

/** The group of all stages' amounts. */
export const STAGES_FIELD = 'stages'

/** The control of a stage's amount. */
export const stageField = (stage: QuoteStage) => `amount-${stage}`

/** The group of all rates by the hour. */
export const RATES_FIELD = 'rates'

/** The control of what an hour of a level costs. */
export const rateField = (level: RateLevel) => `rate-${level}`

/** The control of how many hours of a level are expected. */
export const hoursField = (level: RateLevel) => `hours-${level}`
