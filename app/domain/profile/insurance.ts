import { one, type Values } from '../application/values.ts'
import { numberOf } from '../decimal.ts'

/** Professional indemnity as its holder states it. */
export type Insurance = { insurer: string; cover: number; currency: string; expiresOn: string }

/** The insurance of a form, whole or not at all: a part of it shows nothing. */
export function insuranceOf(values: Values | undefined): Insurance | null {
  if (!values) return null
  const cover = numberOf(one(values, 'cover'))
  const [insurer, currency, expiresOn] = [
    one(values, 'insurer'),
    one(values, 'coverCurrency'),
    one(values, 'coverExpiresOn'),
  ]
  return insurer && cover !== null && currency && expiresOn ? { insurer, cover, currency, expiresOn } : null
}

/** It is in force on `today`; its last day counts. */
export function isInsured(insurance: Insurance, today: string): boolean {
  return insurance.expiresOn >= today
}
