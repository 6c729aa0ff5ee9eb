import { addDays } from '../day.ts'
import { type BilledAmount, type BilledIn, billedIn } from '../quote/billed.ts'
import type { Quotable, Rate } from '../quote/compare.ts'

/** From which day a version of the terms is in force: null for the quote, which is from the beginning. */
type Dated = { from: string | null }

/**
 * The terms in force on a day: the latest agreed of those whose day has come. What was agreed later stands, also where
 * it begins earlier than what was agreed before.
 * @param versions in the order in which they were agreed
 * @returns null where nothing was agreed for that day
 */
export function termsOn<T extends Dated>(versions: readonly T[], day: string): T | null {
  return versions.findLast((terms) => hasBegun(terms, day)) ?? null
}

const hasBegun = ({ from }: Dated, day: string) => from === null || from <= day

/** From which day on later terms stand in the place of version `index`; null while none do. */
export function replacedFrom(versions: readonly Dated[], index: number): string | null {
  return versions
    .slice(index + 1)
    .reduce<string | null>((first, { from }) => (first === null || (from ?? '') < first ? from : first), null)
}

/** True for a version that was in force on no day: what was agreed after it begins no later. */
export const isNeverInForce = ({ from }: Dated, replaced: string | null): boolean =>
  from !== null && replaced !== null && replaced <= from

/** A version of the terms as far as bills are measured by it. */
export type MeasuringTerms = Dated & Quotable & { number: number }

/** Bills as one version of the terms measures them. */
export type Held<T> = {
  terms: T
  /** In force today. */
  now: boolean
  /** The last day of its force; null while nothing replaces it. */
  until: string | null
  /** All that was billed until then, from the beginning: terms say what the whole comes to. */
  billed: BilledIn
}

/**
 * Bills are compared with what was in force on their day: each version that a bill fell under, and the one in force
 * today, with all that was billed until it was replaced.
 * @param versions in the order in which they were agreed
 * @param today the Shanghai day
 */
export function heldAgainst<T extends Dated & { currency: string }>(
  versions: readonly T[],
  bills: readonly BilledAmount[],
  rates: readonly Rate[],
  today: string,
): Held<T>[] {
  const current = termsOn(versions, today)
  return versions.flatMap((terms, index) => {
    const replaced = replacedFrom(versions, index)
    if (isNeverInForce(terms, replaced)) return []
    const counted = bills.filter(({ billedOn }) => replaced === null || billedOn < replaced)
    const now = terms === current
    if (!now && !counted.some(({ billedOn }) => hasBegun(terms, billedOn))) return []
    const until = replaced && addDays(replaced, -1)
    return [{ terms, now, until, billed: billedIn(terms.currency, counted, rates) }]
  })
}

/** Days ahead from which changed terms may be in force: further is a slip of the pen. */
export const TERMS_AHEAD_DAYS = 730

/**
 * What is wrong with the day from which terms are to be in force: they may reach back to the beginning, not before it.
 * @param startedOn when the engagement began
 * @param today the Shanghai day
 */
export function termsFromFaults(
  { from }: { from: string },
  { startedOn, today }: { startedOn: string; today: string },
): { field: 'from'; message: 'terms_from_early' | 'terms_from_far'; about: string }[] {
  if (from < startedOn) return [{ field: 'from', message: 'terms_from_early', about: startedOn }]
  const last = addDays(today, TERMS_AHEAD_DAYS)
  return from > last ? [{ field: 'from', message: 'terms_from_far', about: last }] : []
}
