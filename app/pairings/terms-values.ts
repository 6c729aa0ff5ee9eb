import { plainMoney, readMoney } from '../domain/money.ts'
import { TERM_FIELDS, type TermField, type TermName } from './terms-fields.ts'

/** What a form says, by field: every field is a list of texts, as forms send them. */
export type TermValues = Partial<Record<string, readonly string[]>>

const LISTS: readonly TermField['type'][] = ['places', 'languages', 'codes']
const NUMBERS: readonly TermField['type'][] = ['share', 'money']

/** What a form that was sent says of the terms. */
export function valuesOfForm(form: FormData): TermValues {
  return Object.fromEntries(
    TERM_FIELDS.map(({ name }) => [
      name,
      form.getAll(name).map((value) => (typeof value === 'string' ? value : '')),
    ]),
  )
}

/** The same as the rulebook reads terms: amounts and shares as numbers of hundredths, what is no number as none. */
export function termsOfValues(values: TermValues): Record<string, unknown> {
  return Object.fromEntries(TERM_FIELDS.map((field) => [field.name, read(field, values[field.name] ?? [])]))
}

function read({ type }: TermField, given: readonly string[]): unknown {
  if (LISTS.includes(type)) return [...new Set(given.filter((one) => one !== ''))]
  const text = (given[0] ?? '').trim()
  if (NUMBERS.includes(type)) return readMoney(text) ?? Number.NaN
  if (type === 'whole') return /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return text
}

/** Terms, or what is known of them. */
export type SomeTerms = { readonly [N in TermName]?: string | number | readonly string[] | undefined | null }

/** Terms as a form shows them for changing, and a page for reading. */
export function valuesOfTerms(terms: SomeTerms): TermValues {
  return Object.fromEntries(
    TERM_FIELDS.map((field) => {
      const value = terms[field.name]
      if (value === undefined || value === null) return [field.name, []]
      if (Array.isArray(value)) return [field.name, value]
      return [field.name, [NUMBERS.includes(field.type) ? plainMoney(Number(value)) : String(value)]]
    }),
  )
}
