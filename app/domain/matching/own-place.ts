import { POLICY, policyOf } from './policy-version.ts'
import type { Factor, MatchResponse, Reason, Section } from './response.ts'
import { candidateKey, type Separation, separationOf } from './separation.ts'

/** Where one candidate of a frozen run stood, as its own party may read it. */
export type OwnPlace = {
  section: Section
  /** From 1. */
  place: number
  /** 0 to 5; null for think tanks. */
  band: number | null
  /** What separates it from its neighbour: the second for the first, the one above for any other; null where it is alone. */
  separation: Separation | null
  reasons: Reason[]
}

/** What a budget, a list of names or the court would betray stays with the enterprise: these rest on them. */
const WITHHELD: readonly Factor[] = ['fees', 'to_confirm', 'forum']

/**
 * The place of the candidate `key` in a frozen answer, with its own reasons and what separates it from its neighbour:
 * nothing says who the others are.
 * @param rotation whether the run took turns
 * @returns null when the answer does not have it among those listed
 */
export function ownPlace(
  response: MatchResponse,
  section: Section,
  key: string,
  rotation: boolean,
): OwnPlace | null {
  const candidates = response[section]
  const index = candidates.findIndex((candidate) => candidateKey(candidate) === key)
  const mine = candidates[index]
  if (!mine) return null
  const [above, below] = index === 0 ? [mine, candidates[1]] : [candidates[index - 1]!, mine]
  const policy = policyOf(response.policyVersion) ?? POLICY
  return {
    section,
    place: index + 1,
    band: mine.band,
    separation: below ? separationOf(above, below, rotation, policy) : null,
    reasons: mine.reasons.filter(({ factor }) => !WITHHELD.includes(factor)),
  }
}
