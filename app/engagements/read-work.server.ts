import type { z } from 'zod'
import { billDoubts } from '../domain/engagement/bill-doubts.ts'
import {
  type BillInput,
  billSchema,
  billWithdrawalSchema,
  type MilestoneInput,
  messageSchema,
  milestoneSchema,
} from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'
import { readMoney } from '../domain/money.ts'
import { readHours } from '../domain/quote/hourly.ts'

/** What a form says, or what to mend in it. */
export type ReadWork<T> =
  | { read: T & { id: string }; problems?: never }
  | { read?: never; problems: { field: string; code: string; about?: string }[] }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const text = (form: FormData, name: string) => String(form.get(name) ?? '')

function readAs<T>(form: FormData, schema: z.ZodType<T>, input: unknown): ReadWork<T> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0]),
      code: message,
    }))
    return { problems }
  }
  const id = text(form, 'id')
  if (!UUID.test(id)) throw new Problem('bad_request', 'the form does not say what it adds')
  return { read: { ...parsed.data, id } }
}

/**
 * A day that is over is asked about once: the form that comes back carries it as `past`, and is taken then.
 * @param today the Shanghai day
 * @throws Problem `bad_request` for a form without an identifier
 */
export function readMilestone(form: FormData, today: string): ReadWork<MilestoneInput> {
  const said = readAs(form, milestoneSchema, Object.fromEntries(form))
  if (said.problems) return said
  const { dueOn } = said.read
  if (dueOn >= today || text(form, 'past') === dueOn) return said
  return { problems: [{ field: 'dueOn', code: 'due_past', about: dueOn }] }
}

/** @throws Problem `bad_request` for a form without an identifier */
export function readMessage(form: FormData) {
  return readAs(form, messageSchema, Object.fromEntries(form))
}

/**
 * What may be a slip of the pen is asked about once: the form that comes back carries it as `meantDay` and
 * `meantCurrency`, and is taken then.
 * @param standing against what the bill is held; `agreedOn` is the currency of the terms in force on a day
 * @throws Problem `bad_request` for a form without an identifier
 */
export function readBill(
  form: FormData,
  standing: { today: string; startedOn: string; agreedOn: (day: string) => string | null },
): ReadWork<BillInput> {
  const said = readAs(form, billSchema, {
    billedOn: text(form, 'billedOn'),
    stage: text(form, 'stage'),
    hours: readHours(text(form, 'hours')),
    currency: text(form, 'currency'),
    amount: readMoney(text(form, 'amount')) ?? Number.NaN,
    note: text(form, 'note'),
    ...(text(form, 'replaces') !== '' && { replaces: text(form, 'replaces') }),
  })
  if (said.problems) return said
  const meant = { billedOn: text(form, 'meantDay'), currency: text(form, 'meantCurrency') }
  const agreed = standing.agreedOn(said.read.billedOn)
  const problems = billDoubts(said.read, { ...standing, agreed }).filter(
    ({ field }) => meant[field] !== said.read[field],
  )
  return problems.length > 0 ? { problems } : said
}

/** Why a bill is taken back, as the form says it, or what to mend. */
export function readBillWithdrawal(
  form: FormData,
): { reason: string; problems?: never } | { reason?: never; problems: { field: string; code: string }[] } {
  const { data, error } = billWithdrawalSchema.safeParse({ reason: text(form, 'reason') })
  if (data) return data
  return { problems: error.issues.map(({ message }) => ({ field: 'reason', code: message })) }
}
