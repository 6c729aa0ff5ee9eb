import { inPool, unlockedBy } from './constraints.ts'
import { type Agreement, sectionOf } from './dossier.ts'
import { runsOn } from './flat-documents.ts'
import { agreementCovers } from './pairing.ts'
import type { Question } from './question.ts'
import { CONSTRAINTS, type EmptyAnswer, type EmptyConstraint } from './response.ts'
import type { Surveyed } from './survey.ts'

/** In the order in which a section is emptied. */
const ORDER: readonly EmptyConstraint[] = ['competence', 'listed', ...CONSTRAINTS]

/** Everything that keeps a competent party out, its place in the pool included. */
function blockers(surveyed: Surveyed, question: Question): Set<EmptyConstraint> {
  const blocked = new Set<EmptyConstraint>(surveyed.failed)
  if (!inPool(surveyed.dossier, question.pool)) blocked.add('listed')
  return blocked
}

/** Whether leaving out one constraint alone finds the party. */
function foundWithout(surveyed: Surveyed, constraint: EmptyConstraint, question: Question): boolean {
  const { dossier, competent, failed } = surveyed
  if (constraint !== 'listed' && !inPool(dossier, question.pool)) return false
  if (failed.size === 0) return true
  const places = competent.map(({ place }) => place)
  return (unlockedBy(dossier, places, failed, question.day) as readonly EmptyConstraint[]).includes(
    constraint,
  )
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
 * would be found without that constraint.
 */
export function emptyPairAnswer(
  competent: readonly Surveyed[],
  sides: { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined },
  agreements: readonly Agreement[],
  question: Question,
): EmptyAnswer {
  const constraint = sides.overseas?.constraint ?? sides.domestic?.constraint
  if (!constraint) return { constraint: 'competence', without: 0 }
  const passing = new Map(
    competent.filter((s) => foundWithout(s, constraint, question)).map((s) => [s.dossier.id, s] as const),
  )
  const covered = agreements.filter(
    (a) =>
      runsOn(a, question.day) &&
      passing.has(a.domesticId) &&
      passing.has(a.overseasId) &&
      question.places.some((place) => agreementCovers(a, place, question.procedure)),
  ).length
  const bothSides = (['domestic', 'overseas'] as const).every((side) =>
    [...passing.values()].some((s) => sectionOf(s.dossier) === side),
  )
  return { constraint, without: covered || (bothSides ? 1 : 0) }
}
