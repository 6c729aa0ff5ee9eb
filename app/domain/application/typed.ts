import { numberOf } from '../decimal.ts'
import { FEE_MODELS } from '../vocabulary/parties.ts'
import type { FieldShape } from './fields.ts'
import { feeNames, isUntouched } from './read-fields.ts'
import { many, one, orNull, type Values } from './values.ts'

/** The languages of a form: rows with a code, in the order in which they were chosen, each once. */
export function languagesOf(values: Values): { code: string; level: string }[] {
  const levels = many(values, 'level')
  const rows = many(values, 'language').map((code, index) => ({ code, level: levels[index] || 'working' }))
  return rows.filter(({ code }, index) => code !== '' && rows.findIndex((row) => row.code === code) === index)
}

export type Fee = { model: string; currency?: string; min?: number; max?: number }

/** The fee models of a form in the order of the vocabulary; amounts only where they were given. */
export function feesOf(values: Values): Fee[] {
  const chosen = many(values, 'feeModel')
  return FEE_MODELS.filter((model) => chosen.includes(model)).map((model) => {
    const [low, high, money] = feeNames(model)
    const min = numberOf(one(values, low))
    const max = numberOf(one(values, high))
    const currency = orNull(values, money)
    return {
      model,
      ...(currency && (min !== null || max !== null) && { currency }),
      ...(min !== null && { min }),
      ...(max !== null && { max }),
    }
  })
}

/**
 * How a box to tick was answered. One without a tick is a no where it may be left empty and its section was gone
 * through; else it is no answer yet.
 */
export function tickOf(field: Pick<FieldShape, 'name' | 'required'>, values: Values): 'yes' | 'no' | null {
  if (orNull(values, field.name) !== null) return 'yes'
  return field.required || isUntouched(values) ? null : 'no'
}
