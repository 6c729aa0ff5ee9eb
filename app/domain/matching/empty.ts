import { inPool, unlockedBy } from './constraints.ts'
import { type Agreement, type Place, sectionOf } from './dossier.ts'
import { agreementCovers, endedHere, runsOn, sharedStandings } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import { CONSTRAINTS, type EmptyAnswer, type EmptyConstraint } from './response.ts'
import { passingPlaces, type Surveyed } from './survey.ts'

/** In the order in which a section is emptied. */
const ORDER: readonly EmptyConstraint[] = ['competence', 'listed', ...CONSTRAINTS]

/** Everything that keeps a competent party out, its place in the pool included. */
function blockers(surveyed: Surveyed, question: Question): Set<EmptyConstraint> {
  const blocked = new Set<EmptyConstraint>(surveyed.failed)
  if (!inPool(surveyed.dossier, question.pool)) blocked.add('listed')
  return blocked
}

/** Whether leaving out one constraint alone, or none, finds the party. */
function foundWithout(surveyed: Surveyed, constraint: EmptyConstraint | null, question: Question): boolean {
  const { dossier, competent, failed } = surveyed
  if (constraint !== 'listed' && !inPool(dossier, question.pool)) return false
  if (failed.size === 0) return true
  const places = competent.map(({ place }) => place)
  const unlocking: readonly (EmptyConstraint | null)[] = unlockedBy(dossier, places, failed, question.day)
  return unlocking.includes(constraint)
}

/**
 * Why a section is empty: the constraint at which nobody is left when they are applied in order, and how many
 * would be found without it alone. When lifting that one finds nobody, the one whose lifting finds most.
 * @param competent parties of the section that are competent, of every status; all of them blocked
 * @param withoutCompetence how many of the section would pass everything else
 */
export function emptyAnswer(
  competent: readonly Surveyed[],
  question: Question,
  withoutCompetence: number,
): EmptyAnswer {
  if (competent.length === 0) return { constraint: 'competence', without: withoutCompetence }
  const blocked = competent.map((s) => blockers(s, question))
  const found = (constraint: EmptyConstraint) =>
    competent.filter((one) => foundWithout(one, constraint, question)).length
  let left = blocked
  const emptier = ORDER.find((constraint) => {
    left = left.filter((b) => !b.has(constraint))
    return left.length === 0
  })!
  if (found(emptier) > 0) return { constraint: emptier, without: found(emptier) }
  const best = ORDER.reduce((a, b) => (found(b) > found(a) ? b : a))
  return found(best) > 0 ? { constraint: best, without: found(best) } : { constraint: emptier, without: 0 }
}

/**
 * Why no 1+1 could be formed: what emptied the side that has nobody, and how many agreements (or one new pair)
 * would be found without that constraint. Where both sides have somebody, either nobody at the same place, or only
 * pairs whose agreement was suspended or ended.
 * @param ended agreements that were suspended or terminated
 */
export function emptyPairAnswer(
  competent: readonly Surveyed[],
  sides: { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined },
  agreements: readonly Agreement[],
  ended: readonly Agreement[],
  question: Question,
  policy: Policy,
): EmptyAnswer {
  const constraint = sides.overseas?.constraint ?? sides.domestic?.constraint ?? null
  const passing = competent.filter((s) => foundWithout(s, constraint, question))
  const shared = sharedPlaces(passing, constraint, question, policy)
  if (constraint === null) {
    return shared.length > 0
      ? { constraint: 'agreement', without: 1 }
      : { constraint: 'competence', without: 0 }
  }
  const isCovered = (a: Agreement) =>
    runsOn(a, question.day) &&
    shared.some(
      ({ domesticId, overseasId, place }) =>
        a.domesticId === domesticId &&
        a.overseasId === overseasId &&
        agreementCovers(a, place, question.procedure),
    )
  const isBarred = endedHere(ended, question.procedure)
  const isNew = shared.some((one) => !isBarred(one.domesticId, one.overseasId, one.place))
  return { constraint, without: agreements.filter(isCovered).length || (isNew ? 1 : 0) }
}

/** Every two of `passing`, one of each side, with each place at which both stand once a constraint is left out. */
function sharedPlaces(
  passing: readonly Surveyed[],
  leftOut: EmptyConstraint | null,
  question: Question,
  policy: Policy,
): { domesticId: string; overseasId: string; place: Place }[] {
  const of = (side: 'domestic' | 'overseas') =>
    passing
      .filter((s) => sectionOf(s.dossier) === side)
      .map((s) => ({ id: s.dossier.id, places: passingPlaces(s, question, policy, leftOut) }))
  const overseas = of('overseas')
  return of('domestic').flatMap((d) =>
    overseas.flatMap((o) =>
      sharedStandings(d.places, o.places).map(({ place }) => ({
        domesticId: d.id,
        overseasId: o.id,
        place,
      })),
    ),
  )
}
