import { readMoney } from '../domain/money.ts'
import { type QuoteInput, quoteFaults, quoteSchema } from '../domain/quote/schema.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import { type QuoteForm, STAGES_FIELD, stageField } from './quote-form-values.ts'

/** Something to mend: the control, and the code of the sentence. */
type FormProblem = { field: string; code: string }

export type ReadQuote = { form: QuoteForm } & (
  | { quote: QuoteInput; problems?: never }
  | { quote?: never; problems: FormProblem[] }
)

/**
 * Reads the form of a quote: what can be offered, or all that is to be mended in it, with everything that was written.
 * @param today a day in Shanghai
 */
export function readQuoteForm(fields: FormData, today: string): ReadQuote {
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
  const stages = named.map((stage) => ({ stage, amount: readMoney(form.amounts[stage] ?? '') ?? Number.NaN }))
  const cap = form.cap.trim() === '' ? null : (readMoney(form.cap) ?? Number.NaN)
  const parsed = quoteSchema.safeParse({ ...form, stages, cap })
  const shape = parsed.error?.issues ?? []
  const problems = [
    ...shape.map(({ path, message }) => ({ field: controlOf(path, named), code: message })),
    ...quoteFaults({ ...form, stages, cap }, today).map(({ field, message }) => ({ field, code: message })),
  ]
  if (parsed.success && problems.length === 0) return { quote: parsed.data, form }
  return { form, problems: problems.toSorted((a, b) => placeOf(a) - placeOf(b)) }
}

/** The controls as the form shows them. */
const CONTROLS = [
  'availableFrom',
  'feeModel',
  'currency',
  STAGES_FIELD,
  ...QUOTE_STAGES.map(stageField),
  'cap',
  'validUntil',
  'note',
]

const placeOf = ({ field }: FormProblem) => CONTROLS.indexOf(field)

function controlOf(path: readonly PropertyKey[], named: readonly string[]): string {
  if (path[0] !== 'stages') return String(path[0])
  return typeof path[1] === 'number' ? stageField(named[path[1]] as never) : STAGES_FIELD
}
