import type { Held, MeasuringTerms } from '../domain/engagement/terms.ts'
import type { Ended } from '../domain/invitation/decline.ts'
import type { InvitationState } from '../domain/invitation/lifecycle.ts'
import type { InvitationAbilities } from '../domain/invitation/policy.ts'
import type { InvitationPurpose } from '../domain/invitation/purpose.ts'
import type { Section } from '../domain/matching/response.ts'
import type { BilledAmount, BilledIn } from '../domain/quote/billed.ts'
import type { UsedRate } from '../domain/quote/compare.ts'
import type { Fees } from '../domain/quote/fees.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** A party by its names. */
export type ShownName = { ref: string; type: PartyType; nameZh: string | null; nameEn: string | null }

export type ShownQuote = Fees & {
  validUntil: string
  availableFrom: string
  note: string
  /** Who gave it: of a 1+1 either side quotes for both. */
  by: ShownName
  /** Not valid any more today. */
  expired: boolean
  /** By which it is written in yuan; null where the centre set none. */
  rate: UsedRate | null
  /** Each bill so far of the engagement that came of it, as it was billed. */
  bills: BilledAmount[]
  /** The same in the currency of the quote. */
  billed: BilledIn
  /** How they stand against what was in force on their days. */
  held: Held<MeasuringTerms>[]
  /** Other terms were agreed on since. */
  changed: boolean
}

/** An invitation as its enterprise (or staff) may see it. */
export type ShownInvitation = {
  id: string
  version: number
  purpose: InvitationPurpose
  place: number
  section: Section
  runId: string
  /** For an enterprise, one that ended in a conflict reads as declined. */
  status: InvitationState
  /** Why it came to nothing. */
  ended: Ended | null
  note: string
  sentAt: string
  /** `uncounted`: it lapsed, and does not count in how that party answers. */
  parties: (ShownName & { dueAt: string | null; tookHours: number | null; uncounted: boolean })[]
  quote: ShownQuote | null
  engagementId: string | null
  /** That engagement is open. */
  acts: boolean
  opinion: { body: string; at: string } | null
  /** An opinion is in, but is not shown until the other one is. */
  opinionWaits: boolean
  abilities: Pick<InvitationAbilities, 'cancel' | 'engage'>
}

/** Whom to ask next: how the run names them, and at which place of it they stand. */
export type NextSuggested = { key: string; place: number; name: string }

/** After an invitation that came to nothing: the next of the same frozen list who can be asked, or nobody. */
export type Suggestion = {
  runId: string
  section: Section
  failed: { id: string; parties: ShownName[] }
  next: NextSuggested | null
}

/** The invitation that somebody got in a dispute, and whether it makes sense to ask them again. */
export type AskedBefore = Pick<ShownInvitation, 'id' | 'status' | 'ended'> & { mayAsk: boolean }

/** Somebody picked out of a run, before or after they were asked. */
export type ShownShortlisted = {
  key: string
  place: number
  /** Who picked them, and when. */
  who: string
  at: string
  parties: ShownName[]
  /** The latest invitation to them. */
  asked: AskedBefore | null
  mayAsk: boolean
}

/** Whom somebody picked out of a run, by section. */
export type ShownShortlist = {
  runId: string
  matchedAt: string
  sections: { section: Section; entries: ShownShortlisted[] }[]
}
