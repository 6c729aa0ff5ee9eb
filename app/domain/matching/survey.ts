import { admitted, competentPlaces, failedConstraints, firstFailed } from './constraints.ts'
import { type Agreement, type Dossier, type Place, sectionOf } from './dossier.ts'
import type { Entry } from './entry.ts'
import { fitInputOf, pairFit } from './fit-input.ts'
import { runsOn } from './flat-documents.ts'
import { agreementCovers, sharedLanguages } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import { CONSTRAINTS, type Constraint } from './response.ts'

/** A competent party, measured against every hard constraint. */
export type Surveyed = {
  dossier: Dossier
  /** Places at which it is competent, with its strength there. */
  competent: { place: Place; raw: number }[]
  failed: ReadonlySet<Constraint>
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

/** The place at which a surveyed party is strongest among those where it is admitted; the first of equals. */
function bestPlace(
  surveyed: Surveyed,
  question: Question,
  policy: Policy,
): { place: Place; raw: number } | null {
  let best: { place: Place; raw: number } | null = null
  for (const candidate of surveyed.competent) {
    if (!admitted(surveyed.dossier.admissions, candidate.place, question, policy)) continue
    if (best === null || candidate.raw > best.raw) best = candidate
  }
  return best
}

/** A party that passes everything, as an entry of its section. */
export function entryOf(surveyed: Surveyed, question: Question, policy: Policy): Entry | null {
  const best = bestPlace(surveyed, question, policy)
  if (surveyed.failed.size > 0 || best === null) return null
  const { dossier } = surveyed
  return {
    id: dossier.id,
    ref: dossier.ref,
    place: best.place,
    raw: sectionOf(dossier) === 'thinkTanks' ? 0 : best.raw,
    fit: fitInputOf(dossier, best.place, question.procedure, question.day, policy),
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
  let best: { place: Place; raw: number } | null = null
  for (const { place, raw } of domestic.competent) {
    const there = overseas.competent.find(
      (c) => c.place.jurisdiction === place.jurisdiction && c.place.ipType === place.ipType,
    )
    if (!there || !agreementCovers(agreement, place, question.procedure)) continue
    if (![domestic, overseas].every((side) => admitted(side.dossier.admissions, place, question, policy)))
      continue
    const weaker = Math.min(raw, there.raw)
    if (best === null || weaker > best.raw) best = { place, raw: weaker }
  }
  if (best === null) return null
  const { place } = best
  const sides = [domestic, overseas].map(({ dossier }) =>
    fitInputOf(dossier, place, question.procedure, question.day, policy),
  )
  return {
    id: agreement.id,
    ref: agreement.ref,
    place,
    raw: best.raw,
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
