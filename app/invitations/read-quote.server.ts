import { readMoney } from '../domain/money.ts'
import { type QuoteInput, quoteSchema } from '../domain/quote/schema.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import { type QuoteForm, stageField } from './quote-form-values.ts'

/** Something to mend: the control, and the code of the sentence. */
type FormProblem = { field: string; code: string }

export type ReadQuote =
  | { quote: QuoteInput; problems?: never; form?: never }
  | { quote?: never; problems: FormProblem[]; form: QuoteForm }

/** Reads the form of a quote: what can be offered, or what to mend in it, with everything that was written. */
export function readQuoteForm(fields: FormData): ReadQuote {
  const text = (name: string) => String(fields.get(name) ?? '').slice(0, 2_000)
  const form: QuoteForm = {
    feeModel: text('feeModel'),
    currency: text('currency'),
    amounts: Object.fromEntries(QUOTE_STAGES.map((stage) => [stage, text(stageField(stage))])),
    cap: text('cap'),
    validUntil: text('validUntil'),
    availableFrom: text('availableFrom'),
    note: text('note'),
  }
  const named = QUOTE_STAGES.filter((stage) => form.amounts[stage]?.trim() !== '')
  const parsed = quoteSchema.safeParse({
    ...form,
    stages: named.map((stage) => ({ stage, amount: readMoney(form.amounts[stage] ?? '') ?? Number.NaN })),
    cap: form.cap.trim() === '' ? null : (readMoney(form.cap) ?? Number.NaN),
  })
  if (parsed.success) return { quote: parsed.data }
  return {
    form,
    problems: parsed.error.issues.map(({ path, message }) => ({
      field: controlOf(path, named),
      code: message,
    })),
  }
}

function controlOf(path: readonly PropertyKey[], named: readonly string[]): string {
  if (path[0] !== 'stages') return String(path[0])
  return stageField(typeof path[1] === 'number' ? (named[path[1]] as never) : QUOTE_STAGES[0])
}
