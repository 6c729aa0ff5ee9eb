import { z } from 'zod'
import { isIsoCurrency } from '../vocabulary/currencies.ts'

/** The shape of an amount in whole units of a currency. @param code what is said of an amount that cannot be read */
export const moneySchema = (code: string) =>
  z.object({
    amount: z.number(code).min(0, code).max(1e12, code),
    currency: z.string().refine(isIsoCurrency, 'currency_unknown'),
  })
