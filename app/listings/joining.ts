import type { ActorRole } from '../domain/actor.ts'
import type { ClaimKind } from '../domain/application/sections.ts'
import type { OpenBusiness } from './open-business.ts'

/** One piece of evidence as a person tells it from others. */
export type NamedEvidence = {
  kind: ClaimKind
  id: string
  jurisdiction: string
  ipTypes: string[]
  what: string
}

/**
 * What both have and is kept once: `id` is the entry that stays's own, `otherId` the joined one's. `counts` says whose
 * record counts from now on; the other one stays with the entry that leaves.
 */
export type EvidenceOnce = NamedEvidence & {
  otherId: string
  counts: 'kept' | 'joined'
  /** What the one that counts takes from the other, which is trusted alike: procedures, or IP types. */
  takes: string[]
}

export type NamedConflict = { id: string; name: string }

/** What joining one entry into another does, and afterwards did. */
export type JoiningPlan = {
  /** Names that the entry that stays did not go by. */
  names: string[]
  /** Names that count in conflict checks beside those. */
  affiliates: string[]
  languages: { code: string; level: string | null }[]
  industries: string[]
  /** What a think tank declares. */
  jurisdictions: string[]
  ipTypes: string[]
  moves: NamedEvidence[]
  once: EvidenceOnce[]
  conflicts: NamedConflict[]
  /** Conflicts of one name and kind: the entry that stays keeps its own (`from` and `to` are its days), widened by the other. */
  conflictsOnce: (NamedConflict & { otherId: string; from: string | null; to: string | null })[]
  /** Accounts, and open invitations to open one, that from now on keep the entry that stays. */
  accounts: { id: string; name: string; role: ActorRole }[]
  links: string[]
}

/** One entry that was joined into another. */
export type Joining = {
  partyId: string
  ref: string
  nameZh: string | null
  nameEn: string | null
  reason: string
  name: string
  at: string
}

/** What of a party has to be settled before it is joined into another, each by what its page is found by. */
export type JoiningHindrances = Omit<OpenBusiness, 'invitations'> & {
  invitations: { id: string; status: OpenBusiness['invitations'][number]['status']; disputeId: string }[]
  /** Engagements that name the party and await its word. */
  unconfirmed: string[]
  /** Disputes whose enterprise asks to be brought together with it. */
  introductions: { id: string; disputeId: string }[]
  applications: string[]
  changes: string[]
  complaints: string[]
}

/** How many things have to be settled. */
export function countHindrances(open: JoiningHindrances): number {
  return Object.values(open).reduce((sum, list) => sum + list.length, 0)
}
