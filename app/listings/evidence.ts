import type { Basis } from '../domain/application/basis.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import type { Verification } from '../domain/vocabulary/verification.ts'

/** One piece of a party's evidence, with who last saw what is behind it. */
export type EvidenceLine = {
  id: string
  kind: ClaimKind
  partyId: string
  jurisdiction: string
  ipTypes: string[]
  /** A licence's title and number, or a docket. */
  what: string
  expiresOn: string | null
  verification: Verification
  checkedOn: string | null
  checkedBy: string | null
  /** What was seen then; null where this was not asked yet. */
  basis: Basis | null
}
