/** One question of the checklist by which an application is examined. Texts are public, in both languages. */
export type Criterion = {
  /** Stable within its kind, across versions. */
  code: string
  zh: string
  en: string
  /** What shows it. */
  evidenceZh: string
  evidenceEn: string
  /** For some applicants the question does not arise: a scholar needs no licence. */
  mayNotApply: boolean
}

export const CRITERION_ANSWERS = ['met', 'not_met', 'not_applicable'] as const
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number]

/** True for an answer that this question may have. */
export function answers(criterion: Criterion, answer: string): answer is CriterionAnswer {
  if (answer === 'not_applicable') return criterion.mayNotApply
  return answer === 'met' || answer === 'not_met'
}

/** Codes of the questions without an answer yet. */
export function unanswered(
  criteria: readonly Criterion[],
  given: ReadonlyMap<string, CriterionAnswer>,
): string[] {
  return criteria.filter(({ code }) => !given.has(code)).map(({ code }) => code)
}
