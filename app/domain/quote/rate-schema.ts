import { z } from 'zod'
import { isDay } from '../day.ts'
import { CURRENCIES, HOME_CURRENCY } from '../vocabulary/currencies.ts'

/** One rate as the centre writes it down. Messages are codes (`rates.problem.…`). */
export const rateSchema = z.object({
  currency: z
    .enum(CURRENCIES, 'currency_missing')
    .refine((code) => code !== HOME_CURRENCY, 'currency_missing'),
  day: z.string().refine(isDay, 'day_unreadable'),
  cny: z.number('rate_unreadable').gt(0, 'rate_unreadable').max(100_000, 'rate_unreadable'),
})
export type RateInput = z.output<typeof rateSchema>
