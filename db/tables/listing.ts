import type { Generated } from 'kysely'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { ListingEvent } from '../../app/domain/listing/lifecycle.ts'
import type { ListingStatus, PartyType } from '../../app/domain/vocabulary/parties.ts'
import type { Day, Instant, Json } from './columns.ts'

/** Append-only: what happened to a party's place in the directory, why, and what the party said to it. */
export type ListingStepTable = {
  id: string
  party_id: string
  event: ListingEvent
  status_before: ListingStatus
  status_after: ListingStatus
  /** The reason, or the reply. */
  words: Generated<string>
  /** The last day on which the party may reply to a notice. */
  reply_by: Day | null
  /** null is the clock. */
  actor_id: string | null
  actor_name: string
  actor_role: ActorRole | null
  created_at: Instant
}

/** Append-only: which entry was joined into which other one of the same party. */
export type PartyJoiningTable = {
  joined_id: string
  kept_id: string
  reason: string
  /** JSON: what moved and what both had, see JoiningPlan; people and conflicts by their ids */
  moved: Json
  actor_id: string
  actor_name: string
  created_at: Instant
}

/** A numbered, frozen list of the directory. */
export type EditionTable = { number: number; as_of: Day; published_by: string; created_at: Instant }

export type EditionEntryTable = {
  number: number
  type: PartyType
  ref: string
  name_zh: string | null
  name_en: string | null
  /** JSON of what the entry says beside its names */
  facts: Json
}
