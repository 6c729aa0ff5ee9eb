import { type DayNumber, dayNumber } from '../day.ts'
import { organisationsCovering } from '../vocabulary/lattice.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import type { Competence, Dossier, Matter, Place } from './dossier.ts'
import type { Policy } from './policy-version.ts'

/**
 * What is asked of the evidence: a procedure; `null`, no procedure named; or `OTHER`, some procedure of which
 * there is no exact evidence and which no procedure-bound coverage reaches (what backing off finds).
 */
export const OTHER = '*'
export type Asked = Procedure | null | typeof OTHER

/**
 * Strength is kept in a frame of its own: every matter is worth 2^((its day − REFERENCE_DAY) / half-life) times
 * its factors. All decay alike, so the order of parties does not change between updates, and a number indexed
 * yesterday is still exact today.
 */
export const REFERENCE_DAY = dayNumber('2020-01-01')

export type Counted = { matter: Matter; weight: number; direct: boolean; exact: boolean }

/** Evidence that is in force on a day. */
function inForce(evidence: { expiresOn: DayNumber | null }, asOf: DayNumber): boolean {
  return evidence.expiresOn === null || evidence.expiresOn >= asOf
}

/** A matter counts from its filing on; its outcome never does. */
function counts(matter: Matter, asOf: DayNumber): boolean {
  return matter.filedOn <= asOf && inForce(matter, asOf)
}

/** Age runs from the closing once that has happened, else from the filing. */
export function ageDay(matter: Matter, asOf: DayNumber): DayNumber {
  const { closedOn, filedOn } = matter
  return closedOn !== null && closedOn <= asOf && closedOn >= filedOn ? closedOn : filedOn
}

/** How evidence at `jurisdiction` reaches `place`: 1 directly, the policy's factor through the lattice, 0 not at all. */
function reach(jurisdiction: string, place: Place, covering: readonly string[], policy: Policy): number {
  if (jurisdiction === place.jurisdiction) return 1
  return covering.includes(jurisdiction) ? policy.throughLattice : 0
}

/** The organisations whose practice counts at `place`; for `OTHER`, those that cover it for every procedure. */
function coveringFor(place: Place, asked: Asked): readonly string[] {
  const key = `${place.jurisdiction}:${place.ipType}:${asked}`
  let known = covering.get(key)
  if (!known) {
    known = organisationsCovering(place, asked as Procedure | null)
    covering.set(key, known)
  }
  return known
}
/** By what is asked: as many as the vocabulary has, each worked out once. */
const covering = new Map<string, readonly string[]>()

/** The matters of `matters` that count at `place` for what is asked, heaviest first, ties by reference. */
export function countedMatters(
  matters: readonly Matter[],
  place: Place,
  asked: Asked,
  asOf: DayNumber,
  policy: Policy,
): Counted[] {
  const organisations = coveringFor(place, asked)
  const counted: Counted[] = []
  for (const matter of matters) {
    if (matter.ipType !== place.ipType) continue
    const near = reach(matter.jurisdiction, place, organisations, policy)
    if (near === 0 || !counts(matter, asOf)) continue
    const exact = asked === null || matter.procedure === asked
    const fresh = 2 ** ((ageDay(matter, asOf) - REFERENCE_DAY) / policy.halfLifeDays)
    const weight = policy.trust[matter.verification] * near * (exact ? 1 : policy.otherProcedure) * fresh
    counted.push({ matter, weight, direct: near === 1, exact })
  }
  return counted.sort((a, b) => b.weight - a.weight || compareRefs(a.matter.ref, b.matter.ref))
}

/** Order of references: by code point, whatever the locale. */
export function compareRefs(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What each counted matter adds: the best of each client in full, every repeat strictly less. */
function clientShares(counted: readonly Counted[], policy: Policy): number[] {
  const seen = new Map<string, number>()
  return counted.map(({ matter, weight }) => {
    const repeats = seen.get(matter.clientKey) ?? 0
    seen.set(matter.clientKey, repeats + 1)
    return repeats === 0 ? weight : (weight * policy.repeat) / (repeats * (repeats + 1))
  })
}

/**
 * Sum over clients. Shares are added largest first, so that equal evidence has the same bytes whatever its matters
 * are called.
 */
function sumOverClients(counted: readonly Counted[], policy: Policy): number {
  return clientShares(counted, policy)
    .sort((a, b) => b - a)
    .reduce((sum, share) => sum + share, 0)
}

/** The competence records that count at `place` for what is asked, most trusted first. */
export function competencesAt(
  competences: readonly Competence[],
  place: Place,
  asked: Asked,
  asOf: DayNumber,
  policy: Policy,
): { record: Competence; near: number; exact: boolean }[] {
  const here = competences.filter((record) => record.ipType === place.ipType && inForce(record, asOf))
  if (here.length === 0) return []
  const organisations = coveringFor(place, asked)
  return here
    .map((record) => ({
      record,
      near: reach(record.jurisdiction, place, organisations, policy),
      exact: asked === null || (asked !== OTHER && record.procedures.includes(asked)),
    }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => policy.trust[b.record.verification] - policy.trust[a.record.verification])
}

export type Strength = {
  /** There is a matter or a competence record at the place, directly or through the lattice. */
  competent: boolean
  /** Strength in the reference frame; 0 with nothing but self-claims. */
  raw: number
  /** The matters that count there. */
  counted: readonly Counted[]
}

const NOTHING: Strength = { counted: [], competent: false, raw: 0 }

/** What the most trusted of some records of competence weighs: a fixed share, of a fixed day, however many there are. */
function recordWeight(trusted: readonly number[], policy: Policy): number {
  const age = (dayNumber(policy.competenceDay) - REFERENCE_DAY) / policy.halfLifeDays
  return Math.max(0, ...trusted) * policy.competence * 2 ** age
}

/** What the evidence of a dossier supports at `place` for what is asked, on the day `asOf`. */
export function strengthAt(
  dossier: Pick<Dossier, 'matters' | 'competences'>,
  place: Place,
  asked: Asked,
  asOf: DayNumber,
  policy: Policy,
): Strength {
  const counted = countedMatters(dossier.matters, place, asked, asOf, policy)
  const records = competencesAt(dossier.competences, place, asked, asOf, policy)
  if (counted.length === 0 && records.length === 0) return NOTHING
  const trusted = records.map(
    ({ record, near, exact }) =>
      policy.trust[record.verification] * near * (exact ? 1 : policy.otherProcedure),
  )
  const sum = sumOverClients(counted, policy) + (trusted.length === 0 ? 0 : recordWeight(trusted, policy))
  return {
    counted,
    competent: counted.length > 0 || records.length > 0,
    // With no procedure asked the index holds the scaled number: rounding must happen at that scale, too.
    raw: asked === null ? portable(sum * policy.otherProcedure) / policy.otherProcedure : portable(sum),
  }
}

/**
 * A number that every JSON parser reads back to the same bits: fifteen digits or fewer are exact, while the
 * search engine's parser may be one unit off in the last place of seventeen (measured on 1.21).
 */
function portable(value: number): number {
  return Number(value.toPrecision(14))
}

/** Strength as it is on the day `asOf`: the reference frame decayed to that day. 1 is one fresh matter, fully trusted. */
export function strengthOn(raw: number, asOf: DayNumber, policy: Policy): number {
  return raw * 2 ** ((REFERENCE_DAY - asOf) / policy.halfLifeDays)
}

/** Strength as it is shown: 0 for none, towards 1 for more than anyone needs. */
export function shownStrength(raw: number, asOf: DayNumber, policy: Policy): number {
  const strength = strengthOn(raw, asOf, policy)
  return strength / (strength + 1)
}

/** What each matter adds to a party's weight, by reference. */
export type Shares = Record<string, number>

/**
 * What each matter adds to a strength that was frozen.
 * @param places those of the question: the strength was taken at one of them
 * @param shown the strength as it was shown
 * @returns null when what is on record gives that strength at none of them: it has changed since
 */
export function sharesBehind(
  dossier: Pick<Dossier, 'matters' | 'competences'>,
  shown: number,
  places: readonly Place[],
  asked: Asked,
  asOf: DayNumber,
  policy: Policy,
): Shares | null {
  for (const place of places) {
    const { counted, raw } = strengthAt(dossier, place, asked, asOf, policy)
    if (Math.abs(shownStrength(raw, asOf, policy) - shown) > SAME_STRENGTH) continue
    const shares = clientShares(counted, policy)
    return Object.fromEntries(
      counted.map(({ matter }, i) => [matter.ref, strengthOn(shares[i]!, asOf, policy)]),
    )
  }
  return null
}

/** Two strengths nearer than this are one: JSON may have taken a last bit. */
const SAME_STRENGTH = 1e-12
