import type { ChangeRequest } from '../domain/application/change-request.ts'
import { type ClaimKind, SECTION_OF_CLAIM, SECTIONS } from '../domain/application/sections.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { WORDS_LIMIT } from './words-limit.ts'

/** The controls of the form of change requests, by what each asks about. */
export const requestName = {
  section: (section: string) => `request-${section}`,
  field: (section: string, field: string) => `request-${section}-${field}`,
  claim: (claimId: string) => `request-claim-${claimId}`,
  claimField: (claimId: string) => `field-claim-${claimId}`,
}

type AskedClaim = { id: string; kind: ClaimKind }

/** How many characters each control of the form may hold. */
export function requestLimits(kind: PartyType, claims: readonly AskedClaim[]): Record<string, number> {
  const names = [
    ...SECTIONS[kind].flatMap(({ code, fields = [] }) => [
      requestName.section(code),
      ...fields.map(({ name }) => requestName.field(code, name)),
    ]),
    ...claims.flatMap(({ id }) => [requestName.claim(id), requestName.claimField(id)]),
  ]
  return Object.fromEntries(names.map((name) => [name, WORDS_LIMIT]))
}

/**
 * Reads what staff ask for, in the order of the application; what says nothing asks for nothing.
 * @param texts what the controls of `requestLimits` say
 */
export function readRequests(
  texts: Readonly<Record<string, string>>,
  kind: PartyType,
  claims: readonly AskedClaim[],
): ChangeRequest[] {
  const text = (name: string) => texts[name] ?? ''
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
