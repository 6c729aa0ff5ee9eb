import { inPool, unlockedBy } from './constraints.ts'
import { type Agreement, sectionOf } from './dossier.ts'
import { agreementCovers, type BarredPair, endedHere, runsOn, sharedStandings } from './pairing.ts'
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

/** Why the two sides of a 1+1 are empty; undefined for one that is not. */
type Sides = { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined }

/** What emptied the side that has nobody; null where both have somebody. */
const emptiedBy = ({ domestic, overseas }: Sides): EmptyConstraint | null =>
  overseas?.constraint ?? domestic?.constraint ?? null

/** Whether work is what the sides of a 1+1 lack, or may lack at the same place: `emptyPairAnswer` then asks who passes anywhere. */
export function lacksCompetence(sides: Sides): boolean {
  return [null, 'competence'].includes(emptiedBy(sides))
}

/**
 * Why no 1+1 could be formed: what emptied the side that has nobody, and how many agreements (or one new pair)
 * would be found without that constraint. Where both sides have somebody, either nobody at the same place, or only
 * pairs whose agreement was suspended or ended.
 * @param surveyed parties of both sides that are competent; and, where `lacksCompetence`, everybody of whom a pair could
 *   be formed without asking for competence, see `surveyAnywhere`
 * @param ended agreements that were suspended or terminated
 */
export function emptyPairAnswer(
  { competent, anywhere }: { competent: readonly Surveyed[]; anywhere: readonly Surveyed[] },
  sides: Sides,
  agreements: readonly Agreement[],
  ended: readonly Agreement[],
  question: Question,
  policy: Policy,
): EmptyAnswer {
  const emptier = emptiedBy(sides)
  const found = (among: readonly Surveyed[], leftOut: EmptyConstraint | null) =>
    sidesFound(
      among.filter((s) => foundWithout(s, leftOut, question)),
      leftOut,
      question,
      policy,
    )
  if (emptier === null && someShared(found(competent, null), () => false)) {
    return { constraint: 'agreement', without: 1 }
  }
  const constraint = emptier ?? 'competence'
  const both = found(constraint === 'competence' ? anywhere : competent, constraint)
  const isCovered = (a: Agreement) =>
    runsOn(a, question.day) &&
    sharedStandings(both.domestic.get(a.domesticId) ?? [], both.overseas.get(a.overseasId) ?? []).some(
      ({ place }) => agreementCovers(a, place, question.procedure),
    )
  const covered = agreements.filter(isCovered).length
  if (covered > 0) return { constraint, without: covered }
  const isBarred = endedHere(ended, question.procedure)
  return { constraint, without: someShared(both, isBarred) ? 1 : 0 }
}

/** Each party of the two sides of a 1+1, by id, with the places at which it stands. */
type SidesFound = Record<'domestic' | 'overseas', ReadonlyMap<string, Surveyed['competent']>>

function sidesFound(
  passing: readonly Surveyed[],
  leftOut: EmptyConstraint | null,
  question: Question,
  policy: Policy,
): SidesFound {
  const of = (side: 'domestic' | 'overseas') =>
    new Map(
      passing
        .filter((s) => sectionOf(s.dossier) === side)
        .map((s) => [s.dossier.id, passingPlaces(s, question, policy, leftOut)]),
    )
  return { domestic: of('domestic'), overseas: of('overseas') }
}

/** Whether two, one of each side, stand at one place together and are not barred there. */
function someShared({ domestic, overseas }: SidesFound, isBarred: BarredPair): boolean {
  for (const [domesticId, here] of domestic) {
    for (const [overseasId, there] of overseas) {
      const shared = sharedStandings(here, there)
      if (shared.some(({ place }) => !isBarred(domesticId, overseasId, place))) return true
    }
  }
  return false
}
