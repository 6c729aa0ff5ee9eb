import type { ActorRole } from '../domain/actor.ts'
import type { DisputeState } from '../domain/dispute/lifecycle.ts'
import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Title } from '../domain/dispute/title.ts'

/** Whether somebody manages an enterprise here, is invited to, or neither. */
export type Managed = 'managed' | 'invited' | 'nobody'

/** An enterprise in the list of staff. */
export type EnterpriseRow = {
  id: string
  ref: string
  names: EnterpriseNames
  creditCode: string | null
  managed: Managed
  /** How many tried to come in by its code of late. */
  refused: number
}

export type Member = {
  id: string
  name: string
  email: string | null
  role: ActorRole
  since: string
  closed: boolean
}

/** An open invitation to the enterprise; `first` where the centre sent it to its first administrator. */
export type OpenInvitation = {
  linkId: string
  name: string
  address: string
  role: ActorRole
  expiresAt: string
  expired: boolean
  first: { invitedBy: string; identityCheck: string } | null
}

/** Who proved an address and asked for the enterprise by its code. */
export type RefusedSignUp = { name: string; address: string; at: string }

/** An enterprise as its page shows it to staff. */
export type EnterpriseOnRecord = Omit<EnterpriseRow, 'refused'> & {
  recordedOn: string
  members: Member[]
  invitations: OpenInvitation[]
  refused: RefusedSignUp[]
  /** The latest, at most as many as are shown. */
  disputes: { id: string; title: Title; status: DisputeState; createdAt: string }[]
  disputeCount: number
}
