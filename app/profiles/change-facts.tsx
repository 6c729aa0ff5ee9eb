import { WrittenValues } from '../applications/written-values.tsx'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import type { FieldShape } from '../domain/application/fields.ts'
import type { Values } from '../domain/application/values.ts'
import type { ProfileChange } from '../domain/profile/change.ts'
import { profileSectionOf } from '../domain/profile/sections.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** The fields of a change, as the form that it was written in has them. */
function fieldsOf(kind: ProfileChange['kind'], type: PartyType): readonly FieldShape[] {
  return kind === 'identity' ? (profileSectionOf(type, 'names')?.fields ?? []) : CLAIM_FIELDS[kind]
}

/** What a change asks for, to be read. */
export function ChangeFacts({
  change,
  type,
}: {
  change: { kind: ProfileChange['kind']; facts: Values }
  type: PartyType
}) {
  return <WrittenValues fields={fieldsOf(change.kind, type)} values={change.facts} />
}
