import { createContext, useContext } from 'react'

/** The id of the long form of a page, which the switches of language and type size send along. */
export const LONG_FORM = 'long-form'

/** What the names begin with under which the other long forms of a page are sent along. */
export const OTHER_FORM = 'form:'

/**
 * What a switch sends, by the ids of the forms: the fields of the page's long form, and those of further ones, which
 * scripts send along under names of their own.
 */
export function formsIn(submission: FormData): Record<string, [name: string, value: string][]> {
  const own: [string, string][] = []
  const forms: Record<string, [string, string][]> = {}
  for (const [name, value] of submission) {
    if (typeof value !== 'string') continue
    if (name.startsWith(OTHER_FORM)) {
      forms[name.slice(OTHER_FORM.length)] = [...new URLSearchParams(value)]
    } else own.push([name, value])
  }
  if (own.length > 0) forms[LONG_FORM] = own
  return forms
}

/** What stood in a form before its reader chose another language or type size. */
export class KeptFields {
  private readonly fields: readonly [name: string, value: string][]

  constructor(fields: readonly [name: string, value: string][]) {
    this.fields = fields
  }

  /** What was written in the nth field of a name, from 0; undefined where the form held no such field. */
  text(name: string, nth = 0): string | undefined {
    return this.fields.filter(([one]) => one === name)[nth]?.[1]
  }

  /** True where a box of this name and value was ticked. */
  isTicked(name: string, value: string): boolean {
    return this.fields.some(([one, given]) => one === name && given === value)
  }
}

const Kept = createContext<KeptFields | null>(null)

/** Hands what stood in a form to its fields. */
export const KeptFieldsProvider = Kept.Provider

/** What stood in the form around, which its fields show instead of what they were given; null for a form shown as it is. */
export function useKeptFields(): KeptFields | null {
  return useContext(Kept)
}
