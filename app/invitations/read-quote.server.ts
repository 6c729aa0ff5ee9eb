import { readMoney } from '../domain/money.ts'
import { readShare } from '../domain/quote/contingency.ts'
import { RATE_LEVELS, readHours } from '../domain/quote/hourly.ts'
import { type QuoteInput, quoteFaults, quoteSchema } from '../domain/quote/schema.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import {
  hoursField,
  type QuoteForm,
  RATES_FIELD,
  rateField,
  STAGES_FIELD,
  stageField,
} from './quote-form-values.ts'

/** Something to mend: the control, the code of the sentence, and what it is about. */
type FormProblem = { field: string; code: string; about?: string }

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
    rates: Object.fromEntries(
      RATE_LEVELS.map((level) => [level, { rate: text(rateField(level)), hours: text(hoursField(level)) }]),
    ),
    amounts: Object.fromEntries(QUOTE_STAGES.map((stage) => [stage, text(stageField(stage))])),
    cap: text('cap'),
    share: text('share'),
    shareOf: text('shareOf'),
    validUntil: text('validUntil'),
    availableFrom: text('availableFrom'),
    note: text('note'),
  }
  const named = QUOTE_STAGES.filter((stage) => form.amounts[stage]?.trim() !== '')
  const stages = named.map((stage) => ({ stage, amount: readMoney(form.amounts[stage] ?? '') ?? Number.NaN }))
  const levels = RATE_LEVELS.filter((level) => {
    const { rate, hours } = form.rates[level]!
    return rate.trim() !== '' || hours.trim() !== ''
  })
  const rates = levels.map((level) => {
    const { rate, hours } = form.rates[level]!
    return { level, rate: readMoney(rate) ?? Number.NaN, hours: readHours(hours) }
  })
  const cap = form.cap.trim() === '' ? null : (readMoney(form.cap) ?? Number.NaN)
  const said = form.share.trim() !== '' || form.shareOf.trim() !== ''
  const contingency = said ? { share: readShare(form.share), of: form.shareOf } : undefined
  const parsed = quoteSchema.safeParse({ ...form, rates, stages, cap, contingency })
  const shape = parsed.error?.issues ?? []
  const controls = {
    stages: named.map(stageField),
    rates: levels.map(rateField),
    hours: levels.map(hoursField),
  }
  const problems = [
    ...shape.map(({ path, message }) => ({ field: controlOf(path, controls), code: message })),
    ...quoteFaults({ ...form, rates, stages, cap, contingency }, today).map(
      ({ message: code, ...fault }) => ({
        ...fault,
        code,
      }),
    ),
  ]
  if (parsed.success && problems.length === 0) return { quote: parsed.data, form }
  return { form, problems: problems.toSorted((a, b) => placeOf(a) - placeOf(b)) }
}

/** The controls as the form shows them. */
const CONTROLS = [
  'availableFrom',
  'feeModel',
  'currency',
  RATES_FIELD,
  ...RATE_LEVELS.flatMap((level) => [rateField(level), hoursField(level)]),
  STAGES_FIELD,
  ...QUOTE_STAGES.map(stageField),
  'cap',
  'share',
  'shareOf',
  'validUntil',
  'note',
]

const placeOf = ({ field }: FormProblem) => CONTROLS.indexOf(field)

function controlOf(
  [part, index, of]: readonly PropertyKey[],
  controls: Record<'stages' | 'rates' | 'hours', readonly string[]>,
): string {
  if (part === 'contingency') return index === 'of' ? 'shareOf' : 'share'
  if (typeof index !== 'number') return String(part)
  const group = part === 'stages' ? controls.stages : of === 'hours' ? controls.hours : controls.rates
  return group[index]!
}
