import { admitted, competentPlaces, failedConstraints, firstFailed, isOpenAt } from './constraints.ts'
import { type Agreement, type Dossier, sectionOf } from './dossier.ts'
import type { Entry, Standing } from './entry.ts'
import { fitInputOf, pairFit, type Worked } from './fit-input.ts'
import { agreementCovers, runsOn, sharedLanguages, sharedStandings } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import { CONSTRAINTS, type Constraint, type EmptyConstraint } from './response.ts'

/** A competent party, measured against every hard constraint. */
export type Surveyed = {
  dossier: Dossier
  /** Places at which it is competent, with its strength and the matters that count there. */
  competent: (Standing & Worked)[]
  failed: ReadonlySet<Constraint>
}

/** Dossiers as they count for a dispute in which some parties, by id, have said that they have no room for it. */
export function withoutRoom(dossiers: readonly Dossier[], full: ReadonlySet<string>): readonly Dossier[] {
  if (full.size === 0) return dossiers
  return dossiers.map((dossier) => (full.has(dossier.id) ? { ...dossier, capacity: 0 } : dossier))
}

/** Measures every dossier that is competent at a place asked for; the others are left out. */
export function survey(
  dossiers: readonly Dossier[],
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Surveyed[] {
  return dossiers.flatMap((dossier) => {
    const competent = competentPlaces(dossier, question, policy)
    if (competent.length === 0) return []
    const places = competent.map((c) => c.place)
    return [{ dossier, competent, failed: failedConstraints(dossier, places, question, conflicted, policy) }]
  })
}

/** The same of every dossier, as if it were competent at every place asked for: what is found without asking for work. */
export function surveyAnywhere(
  dossiers: readonly Dossier[],
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Surveyed[] {
  const { places } = question
  const competent = places.map((place) => ({ place, raw: 0, counted: [] }))
  return dossiers.map((dossier) => ({
    dossier,
    competent,
    failed: failedConstraints(dossier, places, question, conflicted, policy),
  }))
}

/**
 * The places at which a surveyed party is competent, admitted and takes matters, in the order in which they are asked
 * for.
 * @param leftOut a constraint that is not applied
 */
export function passingPlaces(
  { dossier, competent }: Surveyed,
  question: Question,
  policy: Policy,
  leftOut: EmptyConstraint | null = null,
): Surveyed['competent'] {
  return competent.filter(
    ({ place }) =>
      (leftOut === 'admission' || admitted(dossier.admissions, place, question, policy)) &&
      (leftOut === 'capacity' || isOpenAt(dossier, place.jurisdiction, question.day)),
  )
}

/** The strongest standing; the first of equals. */
function strongest(standings: readonly Standing[]): Standing | null {
  return standings.reduce<Standing | null>((best, one) => (best && one.raw <= best.raw ? best : one), null)
}

/** A party that passes everything, as an entry of its section. */
export function entryOf(surveyed: Surveyed, question: Question, policy: Policy): Entry | null {
  const passing = passingPlaces(surveyed, question, policy)
  const best = strongest(passing)
  if (surveyed.failed.size > 0 || best === null) return null
  const { dossier } = surveyed
  return {
    id: dossier.id,
    ref: dossier.ref,
    place: best.place,
    raw: sectionOf(dossier) === 'thinkTanks' ? 0 : best.raw,
    passing,
    fit: fitInputOf(dossier, passing, question.day, policy),
    listedOn: dossier.listedOn,
    pair: null,
  }
}

/** A 1+1 whose agreement runs and covers a place at which both sides pass, as an entry; else null. */
export function pairEntryOf(
  agreement: Agreement,
  domestic: Surveyed,
  overseas: Surveyed,
  question: Question,
  policy: Policy,
): Entry | null {
  if (!runsOn(agreement, question.day) || domestic.failed.size > 0 || overseas.failed.size > 0) return null
  const passing = sharedStandings(
    passingPlaces(domestic, question, policy),
    passingPlaces(overseas, question, policy),
  ).filter(({ place }) => agreementCovers(agreement, place, question.procedure))
  const best = strongest(passing)
  if (best === null) return null
  const shared = new Set(passing.map(({ place }) => place))
  const sides = [domestic, overseas].map(({ dossier, competent }) => {
    const worked = competent.filter(({ place }) => shared.has(place))
    return fitInputOf(dossier, worked, question.day, policy)
  })
  return {
    id: agreement.id,
    ref: agreement.ref,
    place: best.place,
    raw: best.raw,
    passing,
    fit: pairFit(sides[0]!, sides[1]!),
    listedOn: null,
    pair: {
      domesticId: agreement.domesticId,
      overseasId: agreement.overseasId,
      sharedLanguage: sharedLanguages(agreement, domestic.dossier, overseas.dossier).length > 0,
      jointMatters: agreement.jointMatters,
    },
  }
}

/** How many competent parties each constraint keeps out, each party under the first that it fails. */
export function countExcluded(surveyed: readonly Surveyed[]): Record<Constraint, number> {
  const counts = Object.fromEntries(CONSTRAINTS.map((c) => [c, 0])) as Record<Constraint, number>
  for (const { failed } of surveyed) {
    const first = firstFailed(failed)
    if (first) counts[first] += 1
  }
  return counts
}
