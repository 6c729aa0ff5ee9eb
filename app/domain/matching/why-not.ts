import type { Question } from './question.ts'
import { CONSTRAINTS, type Constraint } from './response.ts'
import type { Surveyed } from './survey.ts'

/** Why a party is not among those shown, or that it is. */
export type WhyNot =
  | { because: 'shown'; position: number }
  /** It passes everything; others come first. */
  | { because: 'ranked_below'; position: number | null }
  /** Nothing on record at any place asked for, directly or through an organisation. */
  | { because: 'competence' }
  | { because: 'constraint'; constraints: Constraint[] }

/**
 * Names what keeps a party out of an answer: every hard constraint that it fails, in the published order.
 * @param surveyed the party measured, or null when it is not competent
 * @param order ids of its whole section in rank order
 */
export function whyNot(
  partyId: string,
  surveyed: Surveyed | null,
  order: readonly string[],
  question: Pick<Question, 'limit'>,
): WhyNot {
  if (surveyed === null) return { because: 'competence' }
  if (surveyed.failed.size > 0) {
    return { because: 'constraint', constraints: CONSTRAINTS.filter((c) => surveyed.failed.has(c)) }
  }
  const at = order.indexOf(partyId)
  if (at < 0) return { because: 'ranked_below', position: null }
  return at < question.limit
    ? { because: 'shown', position: at + 1 }
    : { because: 'ranked_below', position: at + 1 }
}
