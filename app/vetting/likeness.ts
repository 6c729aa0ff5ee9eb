import type { DuplicateSign } from '../domain/application/duplicate.ts'

/** By what an applicant may be known already. */
export type Marks = {
  names: string[]
  registration: string | null
  licences: { jurisdiction: string; number: string }[]
  website: string | null
  mail: string | null
}

export type Found = { id: string; sign: DuplicateSign }

/** The signs of one, each once. */
export function signsOf(found: readonly Found[], id: string): DuplicateSign[] {
  return [...new Set(found.filter((one) => one.id === id).map(({ sign }) => sign))]
}
