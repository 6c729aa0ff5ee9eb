import { FIELDS, type FieldShape } from './fields.ts'
import type { ClaimKind } from './sections.ts'
import { many, one, type Values } from './values.ts'

/** The fields of one claim. */
export const CLAIM_FIELDS: Record<ClaimKind, readonly FieldShape[]> = {
  admission: FIELDS.admission,
  competence: FIELDS.competence,
  matter: FIELDS.matter,
}

/** How many claims of one kind an application may hold. */
export const CLAIMS_AT_MOST = 500

/**
 * What is the same in two claims of one kind only when they are one: a licence's place and number, a field of work,
 * a matter's place, right, docket and day. '' for a matter that gives too little to compare.
 */
export function claimIdentity(kind: ClaimKind, facts: Values): string {
  const of = (...fields: string[]) => JSON.stringify(fields.map((field) => one(facts, field).toLowerCase()))
  if (kind === 'admission') return of('jurisdiction', 'number')
  if (kind === 'competence') return of('jurisdiction', 'ipType')
  return one(facts, 'docket') === '' ? '' : of('jurisdiction', 'ipType', 'docket', 'filedOn')
}

/** The place and, where it is one, the right that a claim is about. */
export function placeOfClaim(
  kind: ClaimKind,
  facts: Values,
): { jurisdiction: string; ipType: string | null } {
  return {
    jurisdiction: one(facts, 'jurisdiction'),
    ipType: kind === 'admission' ? null : one(facts, 'ipType'),
  }
}

/** Every right that a claim is about. */
export function rightsOfClaim(kind: ClaimKind, facts: Values): readonly string[] {
  return kind === 'admission' ? many(facts, 'ipTypes') : many(facts, 'ipType')
}
