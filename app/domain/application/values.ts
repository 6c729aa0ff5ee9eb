/** What was typed into a form, by field: one text, or several where a field takes several. Kept as it was typed. */
export type Values = Readonly<Record<string, readonly string[]>>

/** The text of a field that takes one; '' where nothing was typed. */
export function one(values: Values, field: string): string {
  return values[field]?.[0] ?? ''
}

/** The texts of a field that takes several. */
export function many(values: Values, field: string): readonly string[] {
  return values[field] ?? []
}

/** The text, or null where nothing was typed. */
export function orNull(values: Values, field: string): string | null {
  return one(values, field) || null
}

/** The lines of a field that takes one entry a line. */
export function linesOf(values: Values, field: string): string[] {
  return one(values, field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
