import type { ChangeRequest } from '../domain/application/change-request.ts'
import { type ClaimKind, SECTION_OF_CLAIM, SECTIONS } from '../domain/application/sections.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** The controls of the form of change requests, by what each asks about. */
export const requestName = {
  section: (section: string) => `request-${section}`,
  field: (section: string, field: string) => `request-${section}-${field}`,
  claim: (claimId: string) => `request-claim-${claimId}`,
  claimField: (claimId: string) => `field-claim-${claimId}`,
}

const NOTE_LIMIT = 2_000

/** Reads what staff ask for, in the order of the application; what says nothing asks for nothing. */
export function readRequests(
  form: { get(name: string): unknown },
  kind: PartyType,
  claims: readonly { id: string; kind: ClaimKind }[],
): ChangeRequest[] {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, NOTE_LIMIT) : ''
  }
  const asked = SECTIONS[kind].flatMap(({ code: section, fields = [], claims: listed }): ChangeRequest[] => [
    { section, field: '', claimId: null, note: text(requestName.section(section)) },
    ...fields.map(({ name }) => ({
      section,
      field: name,
      claimId: null,
      note: text(requestName.field(section, name)),
    })),
    ...claims
      .filter((claim) => claim.kind === listed)
      .map(({ id, kind: claimKind }) => ({
        section: SECTION_OF_CLAIM[claimKind],
        field: text(requestName.claimField(id)),
        claimId: id,
        note: text(requestName.claim(id)),
      })),
  ])
  return asked.filter(({ note }) => note !== '')
}
