import { z } from 'zod'
import { isDay } from '../day.ts'
import { type Hundredths, plainMoney } from '../money.ts'
import { isCurrency } from '../vocabulary/currencies.ts'
import { FEE_MODELS } from '../vocabulary/parties.ts'
import { SHARE_OF_LIMIT, WHOLE_SHARE } from './contingency.ts'
import { estimateOf, type HourlyRate, MOST_HOURS, RATE_LEVELS } from './hourly.ts'
import { QUOTE_STAGES } from './stages.ts'

/** Characters of a note on a quote or a bill. */
export const QUOTE_NOTE_LIMIT = 1_000

/** A day that is told apart where it is left empty. */
const day = (missing: string, unreadable: string) =>
  z.string().min(1, { error: missing, abort: true }).refine(isDay, unreadable)

const hundredths = z.number('amount_unreadable').int('amount_unreadable').min(0, 'amount_unreadable')

const hours = z.number('hours_unreadable').min(0, 'hours_unreadable').max(MOST_HOURS, 'hours_unreadable')

/** What is to be paid: staged or in one, by the hour or not, capped or not. Messages are codes (`invitations.problem.…`). */
export const feesSchema = z.object({
  feeModel: z.enum(FEE_MODELS, 'fee_model_missing'),
  currency: z.string('currency_missing').refine(isCurrency, 'currency_missing'),
  /** Of an hourly quote alone. */
  rates: z
    .array(
      z.object({
        level: z.enum(RATE_LEVELS),
        rate: z.number('rate_unreadable').int('rate_unreadable').min(1, 'rate_unreadable'),
        hours: hours.nullable(),
      }),
    )
    .max(RATE_LEVELS.length),
  stages: z.array(z.object({ stage: z.enum(QUOTE_STAGES), amount: hundredths })).max(QUOTE_STAGES.length),
  cap: hundredths.nullable(),
  /** Of a contingent quote alone. */
  contingency: z
    .object({
      share: z
        .number('share_unreadable')
        .int('share_unreadable')
        .min(1, 'share_unreadable')
        .max(WHOLE_SHARE, 'share_unreadable'),
      of: z.string().trim().min(1, 'share_of_missing').max(SHARE_OF_LIMIT, 'share_of_long'),
    })
    .optional(),
})
export type FeesInput = z.output<typeof feesSchema>

/** A quote as it is offered. */
export const quoteSchema = feesSchema.extend({
  validUntil: day('valid_missing', 'valid_unreadable'),
  availableFrom: day('from_missing', 'from_unreadable'),
  note: z.string().trim().max(QUOTE_NOTE_LIMIT, 'note_long'),
})
export type QuoteInput = z.output<typeof quoteSchema>

/** Its parts as far as they were read: what they say together is looked at even where others are missing. */
export type FeeParts = Pick<FeesInput, 'rates' | 'stages' | 'cap' | 'contingency'> & { feeModel: string }
type QuoteParts = FeeParts & Pick<QuoteInput, 'validUntil' | 'availableFrom'>

/** Something to mend in a quote: the control, the code of the sentence, and what it is about. */
export type QuoteFault = { field: string; message: string; about?: string }

/**
 * What is wrong with a quote on the day that it is offered, beyond the shape of its parts.
 * @param today a day in Shanghai
 */
export function quoteFaults(quote: QuoteParts, today: string): QuoteFault[] {
  const { validUntil, availableFrom } = quote
  return [
    ...(isDay(availableFrom) && availableFrom < today
      ? [{ field: 'availableFrom', message: 'from_past' }]
      : []),
    ...feeFaults(quote),
    ...(isDay(validUntil) && validUntil < today ? [{ field: 'validUntil', message: 'valid_past' }] : []),
  ]
}

/** What is wrong with fees as they stand together, whoever agrees on them and when. */
export function feeFaults(fees: FeeParts): QuoteFault[] {
  const { cap } = fees
  const total = totalOf(fees)
  return [
    ...(fees.feeModel === 'hourly' ? hourlyFaults(fees) : otherFaults(fees)),
    ...contingencyFaults(fees),
    ...(cap !== null && total !== null && cap < total ? [{ field: 'cap', message: 'cap_below_total' }] : []),
  ]
}

/** Who charges by the hour says at what rate; what it may come to is said once, or twice and the same. */
function hourlyFaults({ rates, stages }: FeeParts): QuoteFault[] {
  if (rates.length === 0) return [{ field: 'rates', message: 'rates_none' }]
  const some = rates.some(({ hours }) => hours !== null)
  const missing = rates.filter(({ hours }) => hours === null)
  if (some && missing.length > 0) {
    return missing.map(({ level }) => ({ field: `hours-${level}`, message: 'hours_partly' }))
  }
  const [byHours, byStages] = [estimateOf(rates), sumOf(stages)]
  if (byHours === null || stages.length === 0 || Number.isNaN(byHours + byStages) || byHours === byStages) {
    return []
  }
  const about = `${plainMoney(byHours)} ≠ ${plainMoney(byStages)}`
  return [{ field: 'stages', message: 'estimate_differs', about }]
}

function otherFaults({ rates, stages }: FeeParts): QuoteFault[] {
  return [
    ...(rates.length > 0 ? [{ field: 'rates', message: 'rates_not_hourly' }] : []),
    ...(stages.length === 0 ? [{ field: 'stages', message: 'stages_none' }] : []),
  ]
}

/** Whoever works for a share of the result says how much of what. */
function contingencyFaults({ feeModel, contingency }: FeeParts): QuoteFault[] {
  if (feeModel === 'contingent') {
    return contingency === undefined ? [{ field: 'share', message: 'share_missing' }] : []
  }
  return contingency === undefined ? [] : [{ field: 'share', message: 'share_not_contingent' }]
}

const sumOf = (stages: readonly { amount: Hundredths }[]) =>
  stages.reduce((sum, { amount }) => sum + amount, 0)

/**
 * What a quote comes to: its stages, else the hours that it expects at their rates. Null for one that gives rates and
 * nothing that they could be multiplied with.
 */
export function totalOf({
  stages,
  rates,
}: {
  stages: readonly { amount: Hundredths }[]
  rates: readonly HourlyRate[]
}): Hundredths | null {
  return stages.length > 0 ? sumOf(stages) : estimateOf(rates)
}
