import type { TermsAbilities, TermsProposer, TermsState } from '../domain/engagement/terms-change.ts'
import type { EngagementTitle } from '../domain/engagement/title.ts'
import type { Fees } from '../domain/quote/fees.ts'
import type { ShownName } from '../invitations/shown.ts'

/** One version of what both sides of an engagement agreed on. */
export type AgreedTerms = Fees & {
  number: number
  /** From which day; null for the quote, which is from the beginning. */
  from: string | null
  /** The quote, as the first version: who gave it (of a 1+1 either side quotes for both), its note, and when. */
  quote: { by: ShownName; note: string; at: string } | null
  /** What was proposed and accepted, as every later version. */
  change: TermsChange | null
}

/** New terms that one side proposed, and what came of them. */
export type TermsChange = Fees &
  TermsProposer & {
    id: string
    state: TermsState
    number: number | null
    from: string
    scope: string
    reason: string
    proposedName: string
    proposedAt: string
    answeredName: string | null
    answeredAt: string | null
    /** Why it was declined. */
    answer: string
  }

/** What of the terms of an engagement its reader sees, and may do now. */
export type TermsOf = {
  /** In the order in which they were agreed. */
  versions: AgreedTerms[]
  /** The one in force today. */
  current: AgreedTerms | null
  /** What waits for an answer. */
  proposal: (TermsChange & { may: TermsAbilities }) | null
  /** What was declined, withdrawn or closed, the latest first. */
  dropped: TermsChange[]
  mayPropose: boolean
}

/** The page of an engagement's terms, with what tells the reader where they are. */
export type TermsPageData = TermsOf & {
  id: string
  title: EngagementTitle
  /** Two sides act together. */
  pair: boolean
  /** Who acts has accepted or confirmed the engagement. */
  confirmed: boolean
  staff: boolean
  /** The Shanghai day. */
  today: string
}
