import type { PartyType } from '../vocabulary/parties.ts'
import { CLAIM_FIELDS } from './claim.ts'
import type { FieldShape } from './fields.ts'
import { type ClaimKind, SECTION_OF_CLAIM, type SectionCode, sectionOf } from './sections.ts'

/** What the centre asks to have changed: a field, a claim or a field of one, or a section as a whole. */
export type ChangeRequest = {
  section: SectionCode
  /** The field's name; '' for the section, or the claim, as a whole. */
  field: string
  /** The claim that it is about; null for a section of fields, or all claims. */
  claimId: string | null
  note: string
}

type ClaimThere = { id: string; kind: ClaimKind }

const has = (fields: readonly FieldShape[], field: string) =>
  field === '' || fields.some(({ name }) => name === field)

/** True when the application has what the request names. */
export function namesWhatThereIs(
  kind: PartyType,
  claims: readonly ClaimThere[],
  { section, field, claimId }: ChangeRequest,
): boolean {
  const found = sectionOf(kind, section)
  if (!found) return false
  if (found.fields) return claimId === null && has(found.fields, field)
  if (claimId === null) return field === ''
  const claim = claims.find(({ id }) => id === claimId)
  return (
    claim !== undefined && SECTION_OF_CLAIM[claim.kind] === section && has(CLAIM_FIELDS[claim.kind], field)
  )
}

/** The notes of requests by field; those about the whole stand under ''. */
export function notesByField(requests: readonly ChangeRequest[]): Record<string, string[]> {
  const notes: Record<string, string[]> = {}
  for (const { field, note } of requests) notes[field] = [...(notes[field] ?? []), note]
  return notes
}
