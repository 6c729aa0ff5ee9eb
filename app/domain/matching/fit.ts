import type { FitInput } from './fit-input.ts'
import { FIT_PARTS, type FitPart, type Policy } from './policy-version.ts'
import type { Question } from './question.ts'

function languageFit(input: FitInput, question: Question, policy: Policy): number {
  const shared = input.languages.filter((l) => question.languages.includes(l.code))
  if (shared.length === 0) return policy.unknownFit
  return Math.max(...shared.map((l) => (l.level === null ? policy.unknownFit : policy.languageFit[l.level])))
}

function feesFit(input: FitInput, budget: { amount: number; currency: string }, policy: Policy): number {
  const stated = input.feeModels.filter((fee) => fee.currency === budget.currency && fee.min !== null)
  if (stated.length === 0) return policy.unknownFit
  return stated.some((fee) => fee.min! <= budget.amount) ? 1 : 0
}

/** Not having it counts the same as not stating it: otherwise one more matter could lower a party. */
function named<T>(values: readonly T[], wanted: T, policy: Policy): number {
  return values.includes(wanted) ? 1 : policy.unknownFit
}

/** Each part of fit that the request asks about, 0..1. */
export function fitParts(
  input: FitInput,
  question: Question,
  policy: Policy,
): Partial<Record<FitPart, number>> {
  const parts: Partial<Record<FitPart, number>> = {}
  if (question.industry !== null) parts.industry = named(input.industries, question.industry, policy)
  if (question.role !== null) parts.role = named(input.roles, question.role, policy)
  if (question.forum !== null && policy.fit.forum > 0) {
    parts.forum = named(input.forums, question.forum, policy)
  }
  if (question.languages.length > 0) parts.language = languageFit(input, question, policy)
  if (question.budget !== null) parts.fees = feesFit(input, question.budget, policy)
  parts.response = input.response
  parts.capacity = input.capacity === null ? policy.unknownFit : 1
  parts.admission = input.admitted ? 1 : policy.unknownFit
  if (input.feedback !== null) parts.feedback = input.feedback
  return parts
}

/** Fit as a whole number of steps, 0..policy.fitSteps: the weighted mean of its parts, rounded down. */
export function fitStep(input: FitInput, question: Question, policy: Policy): number {
  const parts = fitParts(input, question, policy)
  let sum = 0
  let weights = 0
  for (const part of FIT_PARTS) {
    const value = parts[part]
    if (value === undefined) continue
    sum += value * policy.fit[part]
    weights += policy.fit[part]
  }
  // The small addend keeps a mean that is a whole step from falling below it by a rounding error.
  return Math.floor((sum / weights) * policy.fitSteps + 1e-9)
}
