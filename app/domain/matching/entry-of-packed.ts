import type { Entry, Standing } from './entry.ts'
import type { FitInput } from './fit-input.ts'
import { rawOfIndexed } from './grade.ts'
import { type Kept, unpackEntry } from './kept-entry.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'

/**
 * A candidate as ranking sees it, out of its documents of the index: the same as the database would give.
 * @param packed all that it has at the places asked for, see `packEntry`
 */
export function entryOfPacked(packed: readonly string[], question: Question, policy: Policy): Entry {
  const [only, ...others] = packed
  const kept = unpackEntry(only!)
  return others.length === 0
    ? entryOf([standingOf(kept, question, policy)], kept.fit, kept)
    : entryAtSeveral([kept, ...others.map(unpackEntry)], question, policy)
}

function standingOf(kept: Kept, { procedure }: Question, policy: Policy): Standing {
  return { place: kept.place, raw: rawOfIndexed(kept.strength, procedure, policy) }
}

function entryOf(passing: readonly Standing[], fit: FitInput, kept: Kept): Entry {
  const { subject, ref, listedOn, pair } = kept
  const { place, raw } = passing.reduce((best, one) => (one.raw > best.raw ? one : best))
  return { id: subject, ref, place, raw, passing, fit, listedOn, pair }
}

/** Its places in the order in which they are asked for; work at any of them counts for fit, see `fitInputOf`. */
function entryAtSeveral(documents: readonly Kept[], question: Question, policy: Policy): Entry {
  const orderOf = ({ place }: Kept) =>
    question.places.findIndex((p) => p.jurisdiction === place.jurisdiction && p.ipType === place.ipType)
  const kept = documents.toSorted((a, b) => orderOf(a) - orderOf(b))
  const union = (values: (fit: FitInput) => readonly string[]) =>
    [...new Set(kept.flatMap(({ fit }) => values(fit)))].sort()
  const fit = {
    ...kept[0]!.fit,
    industries: union(({ industries }) => industries),
    roles: union(({ roles }) => roles),
    forums: union(({ forums }) => forums),
    admitted: isAdmitted(kept),
  }
  const passing = kept.map((one) => standingOf(one, question, policy))
  return entryOf(passing, fit, kept[0]!)
}

/** At any of the places; of a 1+1 each side, though it may be elsewhere. */
function isAdmitted(kept: readonly Kept[]): boolean {
  const sides = kept.flatMap(({ sidesAdmitted }) => sidesAdmitted ?? [])
  return sides.length === 0
    ? kept.some(({ fit }) => fit.admitted)
    : sides.some(({ domestic }) => domestic) && sides.some(({ overseas }) => overseas)
}
