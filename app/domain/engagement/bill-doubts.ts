import { addDays } from '../day.ts'

/** Days before an engagement began from which a bill is unlikely to be one of it. */
export const EARLY_BILL_DAYS = 90

/** What may be a slip of the pen in a bill: the control, the code of the question, and what is asked about. */
export type BillDoubt = {
  field: 'billedOn' | 'currency'
  code: 'bill_future' | 'bill_early' | 'bill_currency'
  about: string
}

/**
 * What is asked about once before a bill is recorded: a day to come or long before the engagement, and another currency
 * than was agreed. None of it is wrong: a retainer may be older, and disbursements come in other currencies.
 * @param standing the Shanghai day, when the engagement began, and the currency of its quote, if it has one
 */
export function billDoubts(
  { billedOn, currency }: { billedOn: string; currency: string },
  { today, startedOn, agreed }: { today: string; startedOn: string; agreed: string | null },
): BillDoubt[] {
  return [
    ...(billedOn > today
      ? [{ field: 'billedOn', code: 'bill_future', about: billedOn } as const]
      : billedOn < addDays(startedOn, -EARLY_BILL_DAYS)
        ? [{ field: 'billedOn', code: 'bill_early', about: billedOn } as const]
        : []),
    ...(agreed !== null && currency !== agreed
      ? [{ field: 'currency', code: 'bill_currency', about: `${currency} ≠ ${agreed}` } as const]
      : []),
  ]
}
