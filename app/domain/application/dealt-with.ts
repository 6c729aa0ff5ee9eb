import type { ChangeRequest } from './change-request.ts'
import { type ClaimKind, SECTION_OF_CLAIM, type SectionCode } from './sections.ts'
import type { Values } from './values.ts'

/** Something that the applicant did to an application since it came back. */
export type ApplicantEdit =
  /** `changed` names the fields that were written otherwise; null where that was not kept. */
  | { action: 'save'; section: SectionCode; changed: readonly string[] | null }
  | { action: 'add_claims'; kind: ClaimKind }
  | { action: 'change_claim'; claimId: string; before: Values; after: Values }
  | { action: 'remove_claim'; claimId: string }

/** True when something of what was asked for has been done: whether it is enough is the centre's to say. */
export function isDealtWith(request: ChangeRequest, edits: readonly ApplicantEdit[]): boolean {
  return edits.some((edit) => answersRequest(request, edit))
}

function answersRequest({ section, field, claimId }: ChangeRequest, edit: ApplicantEdit): boolean {
  switch (edit.action) {
    case 'save':
      if (edit.section !== section) return false
      return edit.changed === null || (field === '' ? edit.changed.length > 0 : edit.changed.includes(field))
    case 'add_claims':
      return claimId === null && SECTION_OF_CLAIM[edit.kind] === section
    case 'change_claim':
      return edit.claimId === claimId && (field === '' || isOther(edit.before[field], edit.after[field]))
    case 'remove_claim':
      return edit.claimId === claimId
  }
}

const isOther = (before: readonly string[] = [], after: readonly string[] = []) =>
  before.filter((one) => one !== '').join('\n') !== after.filter((one) => one !== '').join('\n')

/** The fields that are written otherwise than before, by name. */
export function changedFields(before: Values, after: Values): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => isOther(before[name], after[name]))
}
