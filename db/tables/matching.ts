import type { Flag, Instant, Json } from './columns.ts'

/** A frozen, explained ranking: request in, response out, with what it was computed under. */
export type MatchRunTable = {
  id: string
  dispute_id: string | null
  created_by: string | null
  /** JSON of the match request as computed, with asOf filled in */
  request: Json
  as_of: Instant
  policy_version: string
  /** Highest search_outbox version that the answer took into account. */
  watermark: number
  degraded: Flag
  /** JSON of the match response, as staff see it */
  response: Json
  /** JSON of what an enterprise is told of it instead (`Told`); null in runs older than that. */
  told: Json | null
  /** Random, so that the digest gives nothing away to whoever knows most of the run; null in the same. */
  salt: string | null
  created_at: Instant
}

/** A section that a recorded run found empty, at one of the places asked for: what the next call is drafted from. */
export type MatchGapTable = {
  run_id: string
  section: string
  jurisdiction: string
  ip_type: string
  procedure: string | null
  constraint_code: string
  /** How many would have been found without that constraint. */
  without_count: number
  as_of: Instant
}

/** A party's stake in a recorded run: what rotation is fair about. */
export type OfferTable = {
  run_id: string
  section: string
  /** Party id, or pairing id. */
  subject_id: string
  /** Share of a place that equality would have given, 0..1. */
  expected: number
  /** 1 when it stood among the first ten. */
  offered: Flag
  as_of: Instant
}

/** A candidate of a frozen run that somebody picked out. */
export type ShortlistedTable = {
  run_id: string
  section: string
  /** Its key in the run: a party's or an agreement's reference, `domestic+overseas` for a pair that is proposed. */
  candidate: string
  place: number
  added_by: string
  added_name: string
  added_at: Instant
}
