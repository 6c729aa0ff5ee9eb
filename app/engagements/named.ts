import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { ConfirmationState } from '../domain/engagement/confirmation.ts'

/**
 * An engagement as a party reads it that was named in it and has not confirmed: what it needs to recognise its own
 * client, and nothing of the dispute, for it may have been named by mistake.
 */
export type NamedEngagement = {
  id: string
  enterprise: EnterpriseNames
  /** Where and which right, in words. */
  what: string
  /** On which side of a 1+1 it was named. */
  pairSide: 'domestic' | 'overseas' | null
  notedAt: string
  askedAt: string
  askedName: string
  askedSide: 'enterprise' | 'centre'
  /** What whoever asked once more wrote. */
  words: string
  state: ConfirmationState
  /** Why the party said that it is not its own. */
  reason: string
  answeredAt: string | null
  version: number
  /** It has ended, and nothing is asked any more. */
  over: boolean
  /** Everybody named in it has confirmed. */
  confirmed: boolean
}

/** What the page of a named engagement shows, and what its reader can answer now. */
export type NamedPage = { named: NamedEngagement; may: { confirm: boolean; contest: boolean } }

/** How far a named party has come, as the enterprise and the centre read it. */
export type ConfirmationLine = {
  partyId: string
  nameZh: string | null
  nameEn: string | null
  state: ConfirmationState
  askedAt: string | null
  askedName: string | null
  words: string
  answeredAt: string | null
  answeredName: string | null
  reason: string
  version: number
  /** Somebody of the party has an account here and can answer. */
  reachable: boolean
  mayAsk: boolean
}
