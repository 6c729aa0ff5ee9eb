import type { Shares } from '../domain/matching/evidence.ts'
import type { OwnPlace } from '../domain/matching/own-place.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import type { FeeModel, Origin, PartyType } from '../domain/vocabulary/parties.ts'
import type { Role } from '../domain/vocabulary/procedures.ts'
import type { Verification } from '../domain/vocabulary/verification.ts'

/** A ranked party as the directory knows it today, for showing beside what was frozen. */
export type ShownParty = {
  ref: string
  type: PartyType
  origin: Origin | null
  nameZh: string | null
  nameEn: string | null
  kind: string | null
  unit: string | null
  country: string | null
  city: string | null
  languages: string[]
  feeModels: { model: FeeModel; currency?: string; min?: number; max?: number }[]
  /** What it can still take today; null is not stated. */
  left: number | null
  responseHours: number | null
  /** In the directory, so that it has a page to link to. */
  listed: boolean
}

/** A matter that a reason cites: what kind, when, on which side and how far trusted. Never for whom. */
export type CitedMatter = {
  ref: string
  jurisdiction: string
  ipType: IpType
  procedure: string | null
  /** On which side. */
  role: Role | null
  /** Of its end, else of its beginning: `YYYY-MM`. */
  month: string
  closed: boolean
  verification: Verification
  /** Where it was heard and its number there: of a published decision alone, which anybody can look up. */
  forum: string | null
  docket: string | null
}

/** A party's place in a recorded run, with what its reasons cite and by what the run is cited itself. */
export type ShownOwnPlace = OwnPlace & {
  run: string
  policyVersion: string
  matters: Record<string, CitedMatter>
  /** What each matter adds to its weight; null when the records have changed since. */
  shares: Shares | null
}
