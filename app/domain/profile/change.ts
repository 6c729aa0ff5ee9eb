import type { ClaimKind } from '../application/sections.ts'
import type { Values } from '../application/values.ts'

/** A change of an entry that the centre looks at before it shows. */
export type ProfileChange = {
  id: string
  partyId: string
  kind: 'identity' | ClaimKind
  facts: Values
  status: 'waiting' | 'accepted' | 'refused' | 'withdrawn'
  proposedBy: string
  proposedName: string
  proposedAt: string
  decidedName: string | null
  decidedAt: string | null
  note: string
}
