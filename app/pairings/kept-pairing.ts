import type { PairingEvent } from '../domain/pairing/lifecycle.ts'
import type { PairingSubject, Proposer } from '../domain/pairing/policy.ts'
import type { DraftTerms } from '../domain/pairing/terms.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'

/** One side of a 1+1, for both sides and the centre. */
export type Firm = { id: string; ref: string; nameZh: string | null; nameEn: string | null }

/** What the centre found in examining; the sides do not see it. */
export type Examination = { advice: 'approve' | 'reject'; note: string; name: string; at: string }

/** A 1+1 with everything that its sides and the centre know of it. */
export type KeptPairing = PairingSubject & {
  id: string
  ref: string
  version: number
  sides: Readonly<Record<Origin, Firm>>
  jurisdictions: string[]
  ipTypes: string[]
  /** Empty: any procedure. */
  procedures: string[]
  languages: string[]
  validFrom: string | null
  validTo: string | null
  jointMatters: number
  lead: Origin | null
  responseHours: number | null
  /** The terms on the table; null for one that was only imported. */
  terms: DraftTerms | null
  termsVersion: number
  /** Whether there is an agreement to sign. */
  hasAgreement: boolean
  /** Files handed in: the signed agreement and what belongs to it. */
  files: number
  /** What ended it before its term, if anything did. */
  endedBy: PairingStep['event'] | null
  renewsId: string | null
  /** Null until somebody has examined, and for everybody but the centre. */
  examination: Examination | null
  /** The last day before notice was given. */
  endedBeforeNotice: string | null
  createdAt: string
  updatedAt: string
  demo: boolean
}

/** One step in the life of a 1+1. */
export type PairingStep = {
  id: string
  event: PairingEvent | 'propose' | 'convene'
  /** Null is the clock. */
  side: Proposer | null
  words: string
  termsVersion: number | null
  /** Null where it is nobody's business which of the centre's people it was, and for the clock. */
  name: string | null
  at: string
}
