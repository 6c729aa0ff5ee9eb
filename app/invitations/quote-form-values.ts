import { plainMoney } from '../domain/money.ts'
import { writtenShare } from '../domain/quote/contingency.ts'
import type { Fees } from '../domain/quote/fees.ts'
import { RATE_LEVELS, type RateLevel } from '../domain/quote/hourly.ts'
import { QUOTE_STAGES, type QuoteStage } from '../domain/quote/stages.ts'

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

/** Fees as they stand in the controls of their form. @param text what a control holds */
export const feesFormIn = (text: (name: string) => string): FeesForm => ({
  feeModel: text('feeModel'),
  currency: text('currency'),
  rates: Object.fromEntries(
    RATE_LEVELS.map((level) => [level, { rate: text(rateField(level)), hours: text(hoursField(level)) }]),
  ),
  amounts: Object.fromEntries(QUOTE_STAGES.map((stage) => [stage, text(stageField(stage))])),
  cap: text('cap'),
  share: text('share'),
  shareOf: text('shareOf'),
})

/** The same of a quote. */
export const quoteFormIn = (text: (name: string) => string): QuoteForm => ({
  ...feesFormIn(text),
  validUntil: text('validUntil'),
  availableFrom: text('availableFrom'),
  note: text('note'),
})

/** What the controls of a quote hold, by their names: `quoteFormIn` reads it. */
export function quoteFields({ rates, amounts, ...rest }: QuoteForm): [name: string, value: string][] {
  return [
    ...Object.entries(rest),
    ...RATE_LEVELS.flatMap((level): [string, string][] => [
      [rateField(level), rates[level]?.rate ?? ''],
      [hoursField(level), rates[level]?.hours ?? ''],
    ]),
    ...QUOTE_STAGES.map((stage): [string, string] => [stageField(stage), amounts[stage] ?? '']),
  ]
}

/** True for a quote into whose form nobody has written anything. */
export const isBlankQuote = (form: QuoteForm): boolean =>
  quoteFields({ ...form, feeModel: '' }).every(([, value]) => value.trim() === '')

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
