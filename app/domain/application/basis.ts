import { isDay } from '../day.ts'
import { saysSomething } from '../name.ts'

/** What a verification may rest on: a document on file, what staff found at a public source, or an original shown. */
export const BASIS_KINDS = ['document', 'lookup', 'original'] as const
export type BasisKind = (typeof BASIS_KINDS)[number]

/** What staff saw, kept with the decision that rests on it. */
export type Basis = {
  kind: BasisKind
  /** The document's name, the source with what was looked up there, or the day on which the original was shown. */
  what: string
}

/** What a form says of it: a kind, or the id of a document on file after `file-`. */
export type GivenBasis = { basis: string; source: string; presentedOn: string }

export type BasisProblem = 'basis' | 'source' | 'presentedOn'

/** The most that is kept of what staff say where they looked, in characters; its field ends there. */
export const SOURCE_LIMIT = 500

/**
 * Reads what staff say that they saw.
 * @param files the documents on file, by which a `document` is named; null where it is named in words
 * @param today the day in Shanghai: an original cannot have been shown later
 * @returns the basis, or which field lacks something
 */
export function readBasis(
  { basis, source, presentedOn }: GivenBasis,
  files: readonly { id: string; label: string }[] | null,
  today: string,
): Basis | { missing: BasisProblem } {
  if (basis === 'original') {
    return isDay(presentedOn) && presentedOn <= today
      ? { kind: 'original', what: presentedOn }
      : { missing: 'presentedOn' }
  }
  if (basis === 'lookup' || (basis === 'document' && files === null)) {
    return saysSomething(source)
      ? { kind: basis, what: source.slice(0, SOURCE_LIMIT) }
      : { missing: 'source' }
  }
  const file = files?.find(({ id }) => basis === `file-${id}`)
  return file ? { kind: 'document', what: file.label } : { missing: 'basis' }
}
