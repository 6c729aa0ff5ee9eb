import { nameKey } from '../name.ts'

/** Under what else an enterprise is known. `official` is its registered name, which nobody declares here. */
export const DECLARED_NAME_KINDS = ['former', 'other', 'storefront', 'affiliate'] as const
export type DeclaredNameKind = (typeof DECLARED_NAME_KINDS)[number]
export type EnterpriseNameKind = DeclaredNameKind | 'official'

/** How many further names one enterprise may declare. */
export const MOST_NAMES = 200
const LONGEST = 300

export type DeclaredName = { name: string; kind: DeclaredNameKind }
export type NameProblem = {
  field: 'name' | 'kind'
  code: 'empty' | 'unreadable' | 'too_long' | 'known' | 'too_many' | 'kind_missing'
}

const READABLE = /[\p{L}\p{N}]/u

/**
 * Reads what somebody typed as a further name of their enterprise.
 * @param known the keys under which the enterprise is known already
 * @returns the name to keep, or what is to be mended
 */
export function readDeclaredName(
  typed: { name: string; kind: string },
  known: ReadonlySet<string>,
): DeclaredName | NameProblem[] {
  const name = typed.name.trim()
  const kind = DECLARED_NAME_KINDS.find((one) => one === typed.kind)
  const problems: NameProblem[] = []
  const wrong = wrongWith(name, known)
  if (wrong) problems.push({ field: 'name', code: wrong })
  if (!kind) problems.push({ field: 'kind', code: 'kind_missing' })
  return problems.length > 0 || !kind ? problems : { name, kind }
}

function wrongWith(name: string, known: ReadonlySet<string>): NameProblem['code'] | null {
  if (name === '') return 'empty'
  if (name.length > LONGEST) return 'too_long'
  const key = nameKey(name)
  if (!READABLE.test(key)) return 'unreadable'
  if (known.has(key)) return 'known'
  return known.size > MOST_NAMES ? 'too_many' : null
}
