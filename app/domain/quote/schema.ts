import { z } from 'zod'
import { isDay } from '../day.ts'
import { isCurrency } from '../vocabulary/currencies.ts'
import { FEE_MODELS } from '../vocabulary/parties.ts'
import { QUOTE_STAGES } from './stages.ts'

/** Characters of a note on a quote or a bill. */
export const QUOTE_NOTE_LIMIT = 1_000

/** A day that is told apart where it is left empty. */
const day = (missing: string, unreadable: string) =>
  z.string().min(1, { error: missing, abort: true }).refine(isDay, unreadable)

const hundredths = z.number('amount_unreadable').int('amount_unreadable').min(0, 'amount_unreadable')

/** A quote as it is offered: staged or in one, capped or not. Messages are codes (`invitations.problem.…`). */
export const quoteSchema = z.object({
  feeModel: z.enum(FEE_MODELS, 'fee_model_missing'),
  currency: z.string('currency_missing').refine(isCurrency, 'currency_missing'),
  stages: z
    .array(z.object({ stage: z.enum(QUOTE_STAGES), amount: hundredths }))
    .min(1, 'stages_none')
    .max(QUOTE_STAGES.length),
  cap: hundredths.nullable(),
  validUntil: day('valid_missing', 'valid_unreadable'),
  availableFrom: day('from_missing', 'from_unreadable'),
  note: z.string().trim().max(QUOTE_NOTE_LIMIT, 'note_long'),
})
/** Its parts as far as they were read: what they say together is looked at even where others are missing. */
type QuoteParts = Pick<QuoteInput, 'stages' | 'cap' | 'validUntil' | 'availableFrom'>

/**
 * What is wrong with a quote on the day that it is offered, beyond the shape of its parts.
 * @param today a day in Shanghai
 * @returns the controls, each with the code of the sentence
 */
export function quoteFaults(
  { stages, cap, validUntil, availableFrom }: QuoteParts,
  today: string,
): { field: string; message: string }[] {
  return [
    ...(isDay(availableFrom) && availableFrom < today
      ? [{ field: 'availableFrom', message: 'from_past' }]
      : []),
    ...(cap !== null && cap < totalOf(stages) ? [{ field: 'cap', message: 'cap_below_total' }] : []),
    ...(isDay(validUntil) && validUntil < today ? [{ field: 'validUntil', message: 'valid_past' }] : []),
  ]
}

export type QuoteInput = z.output<typeof quoteSchema>

/** What all stages of a quote come to. */
export function totalOf(stages: readonly { amount: number }[]): number {
  return stages.reduce((sum, { amount }) => sum + amount, 0)
}
