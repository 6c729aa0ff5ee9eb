import type { FieldProblem } from '../domain/errors.ts'

/**
 * Something that the examiner's page must show as refused: at which control, by which code, and by how many characters
 * where it is about a length.
 */
export type Refusal = FieldProblem

const PARAMETER = 'refused'

/**
 * The address of the page with what was refused in it: the steps are addresses of their own, and what they refuse is
 * shown where the forms stand, also without scripts.
 * @param evidenceId the piece of evidence whose form was refused, of many on the page
 */
export function refusedAddress(path: string, fields: readonly FieldProblem[], evidenceId?: string): string {
  const params = new URLSearchParams()
  for (const { field, message, about } of fields.slice(0, 30)) {
    const control = evidenceId ? `${field}-${evidenceId}` : field
    params.append(PARAMETER, [control, message, ...(about ? [about] : [])].join(':'))
  }
  return `${path}?${params}`
}

/** Codes that have a sentence of their own. */
const KNOWN = [
  'choice',
  'finding',
  'note',
  'expiresOn',
  'why',
  'basis',
  'source',
  'presentedOn',
  'evidence',
  'words_long',
]

/** What an address says was refused; anything else in it is left out. */
export function refusalIn(params: URLSearchParams): Refusal[] {
  return params.getAll(PARAMETER).flatMap((one) => {
    const [, field, message, about] = /^([\w-]{1,90}):(\w{1,40})(?::(\d{1,9}))?$/.exec(one) ?? []
    if (!field || !message || !KNOWN.includes(message)) return []
    return [{ field, message, ...(about && { about }) }]
  })
}
