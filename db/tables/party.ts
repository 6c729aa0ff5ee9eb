import type { Generated } from 'kysely'
import type { ClaimKind } from '../../app/domain/application/sections.ts'
import type { ListingStatus, Origin, PartyType } from '../../app/domain/vocabulary/parties.ts'
import type { Day, Flag, Instant, Json } from './columns.ts'

/** An expert, a provider or a think tank: whoever can be ranked and asked. */
export type PartyTable = {
  id: string
  ref: string
  type: PartyType
  name_zh: string | null
  name_en: string | null
  /** JSON string[] */
  aliases: Json
  origin: Origin | null
  kind: string | null
  country: string | null
  city: string | null
  founded_on: Day | null
  unit: string | null
  /** `nameKey` of the unit. */
  unit_key: string | null
  title: string | null
  /** JSON string[]: an expert's categories */
  categories: Json
  /** JSON {code, level}[] */
  languages: Json
  /** JSON string[] */
  industries: Json
  /** JSON {model, currency, min?, max?}[] */
  fee_models: Json
  bio_zh: string | null
  bio_en: string | null
  /** JSON string[]: what a think tank declares; empty for others */
  jurisdictions: Json
  /** JSON string[]: what a think tank declares; empty for others */
  ip_types: Json
  website: string | null
  /** Open matters it can take; null is not stated. */
  capacity: number | null
  /** Hours within which it promises to answer; null is not stated. */
  response_hours: number | null
  /** JSON {from, to?}[]: days on which it takes nothing, both ends included */
  leave: Generated<Json>
  /** JSON {jurisdiction, from?, to?}[]: where it takes nothing for a while */
  pauses: Generated<Json>
  term_start: Day | null
  term_end: Day | null
  listed_on: Day | null
  status: ListingStatus
  /** 1 for invented demonstration records. */
  demo: Flag
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** Every name a party goes by, normalised: for conflict checks and duplicate warnings. */
export type PartyNameTable = {
  party_id: string
  name_key: string
  /** `looseNameKey` of the name: equal for names that deserve a second look. */
  loose_key: Generated<string>
}

/**
 * What a party's answers to invitations and its ratings come to, with those of whoever was joined into it; kept in step by
 * whoever changes either.
 */
export type PartyFeedbackTable = {
  party_id: string
  /** Invitations that were answered or whose time is over, of those that count. */
  asked: Generated<number>
  /** Of them, answered in time. */
  kept: Generated<number>
  answers: Generated<number>
  answer_minutes: Generated<number>
  ratings: Generated<number>
  /** Sum of the ratings' means, in hundredths: a rating of 4⅓ is 433. */
  points: Generated<number>
}

/** What is kept of a party beside what ranking reads. What of it is public is decided field by field. */
export type PartyProfileTable = {
  party_id: string
  /** Unified social credit code, or what stands for it abroad. */
  registration: string | null
  /** JSON of the values as typed, by section */
  form: Generated<Json>
  /** When its owner, or the centre's examination, last confirmed it. */
  confirmed_on: Day | null
  updated_at: Instant
}

/** Append-only: what a party agreed to have published of its entry, or took back; the last word on a field counts. */
export type PublicationChoiceTable = {
  id: string
  party_id: string
  field: string
  published: Flag
  /** The version of the words that were agreed to. */
  text_version: string
  decided_by: string | null
  decided_name: string
  decided_at: Instant
}

/** Confidential: names that count in conflict checks beside those that a party goes by. */
export type PartyAffiliateTable = {
  party_id: string
  name: string
  name_key: string
  loose_key: string
  created_at: Instant
}

/** A change of a party's entry that shows only once the centre has looked at it. Confidential until then. */
export type ProfileChangeTable = {
  id: string
  party_id: string
  kind: 'identity' | ClaimKind
  /** JSON of the values as typed */
  facts: Json
  status: 'waiting' | 'accepted' | 'refused' | 'withdrawn'
  proposed_by: string
  proposed_name: string
  proposed_at: Instant
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  /** The last day on which what was seen holds. */
  expires_on: Day | null
  note: Generated<string>
  /** JSON Basis: what staff saw who accepted it */
  basis: Json | null
}

/** A new contact address or number that waits for the new one's word, and may be stopped by the old one. */
export type ContactChangeTable = {
  id: string
  party_id: string
  email: string
  phone: string
  /** SHA-256, hex, of what stands in the letter to the new address. */
  confirm_hash: string
  /** The same of the letter to the old one; null where there is none. */
  stop_hash: string | null
  requested_by: string
  requested_at: Instant
  expires_at: Instant
  confirmed_at: Instant | null
  stopped_at: Instant | null
}

/** The portrait in an expert's entry; shown only where its publication is agreed to. */
export type PartyPortraitTable = {
  party_id: string
  /** 360 × 450 pixels, made anew by us. */
  jpeg: Buffer
  /** SHA-256 of the bytes, hex. */
  sha256: string
  added_by: string
  added_name: string
  added_at: Instant
}
