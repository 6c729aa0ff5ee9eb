/** A filter expression of Meilisearch that came out of this file, and so is quoted and escaped. */
export type Filter = string & { readonly __filter: unique symbol }

type Value = string | number | boolean

const FIELD = /^[A-Za-z][A-Za-z0-9_]*$/

/** Matches every document: what an empty `and` means. */
export const EVERYTHING = '' as Filter

/** `field` is `value`. Equality folds case and width; for a list it means "contains". */
export function eq(field: string, value: Value): Filter {
  return expression(`${name(field)} = ${literal(value)}`)
}

/** `field` is, or contains, one of `values`. No value at all matches nothing. */
export function anyOf(field: string, values: readonly Value[]): Filter {
  return expression(`${name(field)} IN [${values.map(literal).join(', ')}]`)
}

/** `field` is none of `values`. No value at all leaves nobody out. */
export function noneOf(field: string, values: readonly Value[]): Filter {
  if (values.length === 0) return EVERYTHING
  return expression(`${name(field)} NOT IN [${values.map(literal).join(', ')}]`)
}

/** The number in `field` is `least` or more; documents without it do not match. */
export function atLeast(field: string, least: number): Filter {
  return expression(`${name(field)} >= ${literal(least)}`)
}

/** The number in `field` is `most` or less; documents without it do not match. */
export function atMost(field: string, most: number): Filter {
  return expression(`${name(field)} <= ${literal(most)}`)
}

/** A text in `field` sorts from `first` to `last`, both included. */
export function between(field: string, first: string, last: string): Filter {
  return expression(`${name(field)} ${literal(first)} TO ${literal(last)}`)
}

/** The document has no such field, or null in it: what "not stated" looks like. */
export function missing(field: string): Filter {
  return expression(`${name(field)} NOT EXISTS OR ${name(field)} IS NULL`)
}

/** The document has an empty list or an empty text in `field`. */
export function isEmpty(field: string): Filter {
  return expression(`${name(field)} IS EMPTY`)
}

/** All of `filters`; those that match everything are left out. */
export function and(...filters: readonly Filter[]): Filter {
  const parts = filters.filter((filter) => filter !== EVERYTHING)
  return join(parts, ' AND ')
}

/**
 * One of `filters`. If one matches everything, so does the whole.
 * @throws TypeError when there is none: the language has no word for "nothing" that needs no field
 */
export function or(...filters: readonly Filter[]): Filter {
  if (filters.length === 0) throw new TypeError('"or" needs at least one filter')
  if (filters.includes(EVERYTHING)) return EVERYTHING
  return join(filters, ' OR ')
}

function join(parts: readonly Filter[], operator: string): Filter {
  if (parts.length <= 1) return parts[0] ?? EVERYTHING
  return expression(parts.map((part) => `(${part})`).join(operator))
}

function expression(text: string): Filter {
  return text as Filter
}

/** Field names come from the code, never from a request; anything else is a mistake worth stopping at. */
function name(field: string): string {
  if (!FIELD.test(field)) throw new TypeError(`"${field}" cannot be the name of a field in a filter`)
  return field
}

/** Always quoted: `IN`, `TO`, `NOT`, `EXISTS`… are words of the language, and `in` is India. */
function literal(value: Value): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be compared in a filter`)
    return String(value)
  }
  return `"${String(value).replace(/[\\"]/g, '\\$&')}"`
}
