/** A form as it is kept, JSON by section, without how to reach whoever filled it in. */
export function withoutContact(form: string): string {
  const { contact: _, ...rest } = JSON.parse(form) as Record<string, unknown>
  return JSON.stringify(rest)
}
