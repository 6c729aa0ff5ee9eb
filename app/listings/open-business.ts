import type { InvitationState } from '../domain/invitation/lifecycle.ts'

/** What a party that leaves has not finished, each by its id. */
export type OpenBusiness = {
  invitations: { id: string; status: InvitationState }[]
  engagements: string[]
  commissions: string[]
  pairings: string[]
}
