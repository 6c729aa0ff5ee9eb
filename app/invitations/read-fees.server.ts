import { readMoney } from '../domain/money.ts'
import { readShare } from '../domain/quote/contingency.ts'
import { RATE_LEVELS, readHours } from '../domain/quote/hourly.ts'
import type { FeeParts } from '../domain/quote/schema.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import {
  type FeesForm,
  feesFormIn,
  hoursField,
  RATES_FIELD,
  rateField,
  STAGES_FIELD,
  stageField,
} from './quote-form-values.ts'

/** Something to mend: the control, the code of the sentence, and what it is about. */
export type FormProblem = { field: string; code: string; about?: string }

/** Fees as far as their controls could be read, and the control that each part of them came from. */
export type ReadFees = {
  form: FeesForm
  parts: FeeParts & { currency: string }
  controlOf: (path: readonly PropertyKey[]) => string
  /** Problems in the order of their controls: those `before` the fees, the fees, and all others. */
  inOrder: (problems: readonly FormProblem[], others: { before: readonly string[] }) => FormProblem[]
}

/** Reads the controls of fees, for whatever they belong to. */
export function readFees(fields: FormData): ReadFees {
  const form = feesFormIn((name) => textOf(fields, name))
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
  const { feeModel, currency } = form
  const controls = {
    stages: named.map(stageField),
    rates: levels.map(rateField),
    hours: levels.map(hoursField),
  }
  return {
    form,
    parts: { feeModel, currency, rates, stages, cap, contingency },
    controlOf: (path) => controlOf(path, controls),
    inOrder: inFeeOrder,
  }
}

/** What a control holds, as far as anybody writes into it. */
export const textOf = (fields: FormData, name: string) => String(fields.get(name) ?? '').slice(0, 2_000)

function inFeeOrder(
  problems: readonly FormProblem[],
  { before }: { before: readonly string[] },
): FormProblem[] {
  const controls = [...before, ...FEE_CONTROLS]
  const placeOf = ({ field }: FormProblem) => (controls.includes(field) ? controls.indexOf(field) : Infinity)
  return problems.toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)]
    return first === second ? 0 : first - second
  })
}

/** The controls of fees as a form shows them. */
const FEE_CONTROLS = [
  'feeModel',
  'currency',
  RATES_FIELD,
  ...RATE_LEVELS.flatMap((level) => [rateField(level), hoursField(level)]),
  STAGES_FIELD,
  ...QUOTE_STAGES.map(stageField),
  'cap',
  'share',
  'shareOf',
]

function controlOf(
  [part, index, of]: readonly PropertyKey[],
  controls: Record<'stages' | 'rates' | 'hours', readonly string[]>,
): string {
  if (part === 'contingency') return index === 'of' ? 'shareOf' : 'share'
  if (typeof index !== 'number') return String(part)
  const group = part === 'stages' ? controls.stages : of === 'hours' ? controls.hours : controls.rates
  return group[index]!
}
