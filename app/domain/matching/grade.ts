import type { Procedure } from '../vocabulary/procedures.ts'
import type { Asked } from './evidence.ts'
import type { Policy } from './policy-version.ts'

const GRADES_PER_DOUBLING = 8
/** Below every other: no strength at all. */
export const NO_GRADE = -1_000
/** Added to a grade, so that none is written with a sign: 2 ** -625 is weaker than a matter of any age can be. */
const GRADES_BELOW = 5_000
const GRADE_DIGITS = 4
/** The highest that can be written. */
export const TOP_GRADE = 10 ** GRADE_DIGITS - 1 - GRADES_BELOW

/** The grade of a strength as indexed; never falls when the strength rises. */
export function gradeOf(strength: number): number {
  return strength > 0 ? Math.floor(Math.log2(strength) * GRADES_PER_DOUBLING) : NO_GRADE
}

/** A strength that no document of a grade exceeds: the grade's upper edge, and a little for rounding. */
export function mostOfGrade(grade: number): number {
  return grade === NO_GRADE ? 0 : 2 ** ((grade + 1) / GRADES_PER_DOUBLING) * (1 + 1e-9)
}

/** A strength that no document of a grade falls below. */
export function leastOfGrade(grade: number): number {
  return grade === NO_GRADE ? 0 : 2 ** (grade / GRADES_PER_DOUBLING) * (1 - 1e-9)
}

/** A grade as a text that sorts as grades do. */
export function gradeText(grade: number): string {
  return String(grade + GRADES_BELOW).padStart(GRADE_DIGITS, '0')
}

/** Strength as indexed: without a procedure it is scaled like the general document, which it competes with. */
export function indexedStrength(raw: number, asked: Asked, policy: Policy): number {
  return asked === null ? raw * policy.otherProcedure : raw
}

/** Strength in the reference frame from an indexed one, for the question that found it. */
export function rawOfIndexed(strength: number, procedure: Procedure | null, policy: Policy): number {
  return procedure === null ? strength / policy.otherProcedure : strength
}
