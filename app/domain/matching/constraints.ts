import type { DayNumber } from '../day.ts'
import { RANKED_STATUSES } from '../vocabulary/parties.ts'
import type { Admission, Dossier, Party, Place, Span } from './dossier.ts'
import { type Counted, strengthAt } from './evidence.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import { CONSTRAINTS, type Constraint } from './response.ts'

/** In the pool that the request asks for: the directory, or what is known from published decisions only. */
export function inPool(party: Pick<Party, 'status'>, pool: Question['pool']): boolean {
  return pool === 'public_record'
    ? party.status === 'public_record'
    : (RANKED_STATUSES as readonly string[]).includes(party.status)
}

/** Both ends are valid days; an end that is not stated does not bound. */
export function inTerm(span: Span, day: DayNumber): boolean {
  return (span.from === null || span.from <= day) && (span.to === null || span.to >= day)
}

/**
 * How admissions stand at a place. `expired`: one on record has run out and none is current; `missing`: none
 * on record, which excludes only where the policy requires one on file.
 */
export function admissionAt(
  admissions: readonly Admission[],
  place: Place,
  day: DayNumber,
): 'current' | 'expired' | 'missing' {
  const here = admissions.filter(
    (a) => a.jurisdiction === place.jurisdiction && a.ipTypes.includes(place.ipType),
  )
  if (here.some((a) => inTerm({ from: a.validFrom, to: a.validTo }, day))) return 'current'
  return here.some((a) => a.validTo !== null && a.validTo < day) ? 'expired' : 'missing'
}

/** A current admission that somebody besides its holder vouches for: what is only claimed lifts nobody. */
export function vouchedAdmissionAt(admissions: readonly Admission[], place: Place, day: DayNumber): boolean {
  const vouched = admissions.filter((a) => a.verification !== 'self_claimed')
  return admissionAt(vouched, place, day) === 'current'
}

export function admitted(
  admissions: readonly Admission[],
  place: Place,
  question: Pick<Question, 'day' | 'procedure'>,
  policy: Policy,
): boolean {
  const standing = admissionAt(admissions, place, question.day)
  if (standing === 'missing') {
    return question.procedure === null || !policy.admissionRequired.includes(question.procedure)
  }
  return standing === 'current'
}

/** The asked places at which a dossier is competent, with its strength and the matters that count there. */
export function competentPlaces(
  dossier: Dossier,
  question: Question,
  policy: Policy,
): { place: Place; raw: number; counted: readonly Counted[] }[] {
  return question.places.flatMap((place) => {
    const standing = strengthAt(dossier, place, question.procedure, question.day, policy)
    return standing.competent ? [{ place, raw: standing.raw, counted: standing.counted }] : []
  })
}

/** It takes another matter on this day: room is left, as far as it says, and it is not on leave. */
export function hasRoom({ capacity, leave }: Pick<Party, 'capacity' | 'leave'>, day: DayNumber): boolean {
  return (capacity === null || capacity >= 1) && !leave.some((span) => inTerm(span, day))
}

/** It takes matters of a jurisdiction on this day. A pause is for the place that is asked for, itself alone. */
export function isOpenAt({ pauses }: Pick<Party, 'pauses'>, jurisdiction: string, day: DayNumber): boolean {
  return !pauses.some((pause) => pause.jurisdiction === jurisdiction && inTerm(pause, day))
}

/** A working language in common; a party that states none is not excluded by a language. */
export function sharesLanguage(party: Pick<Party, 'languages'>, languages: readonly string[]): boolean {
  return (
    languages.length === 0 ||
    party.languages.length === 0 ||
    party.languages.some((l) => languages.includes(l.code))
  )
}

/**
 * Which hard constraints a competent party fails, given the places at which it is competent. Admission and pauses are
 * matters of the place: it has to pass both at the same one.
 */
export function failedConstraints(
  dossier: Dossier,
  places: readonly Place[],
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Set<Constraint> {
  const failed = new Set<Constraint>()
  if (!inTerm({ from: dossier.termStart, to: dossier.termEnd }, question.day)) failed.add('term')
  if (conflicted.has(dossier.id)) failed.add('conflict')
  const allowed = places.filter((place) => admitted(dossier.admissions, place, question, policy))
  if (allowed.length === 0) failed.add('admission')
  const wanted = allowed.length === 0 ? places : allowed
  const isOpen = wanted.some((place) => isOpenAt(dossier, place.jurisdiction, question.day))
  if (!isOpen || !hasRoom(dossier, question.day)) failed.add('capacity')
  if (!sharesLanguage(dossier, question.languages)) failed.add('language')
  const { hoursLeft } = question
  if (hoursLeft !== null && dossier.responseHours !== null && dossier.responseHours > hoursLeft) {
    failed.add('deadline')
  }
  return failed
}

/**
 * The constraints each of which, left out alone, would let a party pass. Whoever has paused every place at which it is
 * admitted passes without the one as without the other, where it takes matters at a place without admission.
 */
export function unlockedBy(
  dossier: Dossier,
  places: readonly Place[],
  failed: ReadonlySet<Constraint>,
  day: DayNumber,
): readonly Constraint[] {
  if (failed.size !== 1) return []
  const wantsAdmission =
    failed.has('capacity') &&
    hasRoom(dossier, day) &&
    places.some((place) => isOpenAt(dossier, place.jurisdiction, day))
  return wantsAdmission ? ['admission', 'capacity'] : [...failed]
}

/** The constraint under which a failing party is counted: the first in the published order. */
export function firstFailed(failed: ReadonlySet<Constraint>): Constraint | null {
  return CONSTRAINTS.find((constraint) => failed.has(constraint)) ?? null
}
