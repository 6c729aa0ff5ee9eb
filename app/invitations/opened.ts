import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import type { Opponent } from '../domain/dispute/opponents.ts'
import type { OwnClock } from '../domain/dispute/own-clock.ts'
import type { Particulars } from '../domain/dispute/particulars.ts'
import type { SideState } from '../domain/invitation/lifecycle.ts'
import type { InvitationAbilities } from '../domain/invitation/policy.ts'
import type { InvitationPurpose } from '../domain/invitation/purpose.ts'
import type { Stage } from '../domain/invitation/stage.ts'
import type { ReadAs } from '../domain/invitation/standing.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import type { FileLine } from '../files/file-line.ts'
import type { ShownOwnPlace } from '../matching/shown.ts'
import type { ShownName, ShownQuote } from './shown.ts'

/** A name on the party's record, or on its firm's (`recorded` null), that may be one of the dispute's. */
export type AskedName = {
  key: string
  side: 'opponents' | 'enterprise'
  recorded: string | null
  like: string | null
}

/** What the file tells of the proceedings and of what is wanted. */
export type FileParticulars = Pick<
  Particulars,
  'forum' | 'docket' | 'rights' | 'servedOn' | 'wanted' | 'products' | 'claim' | 'confidentiality'
>

/** An invitation as the party that it asks may see it: only what its stage allows is there at all. */
export type OpenedInvitation = ReadAs & {
  id: string
  reference: string
  purpose: InvitationPurpose
  sentAt: string
  mine: { status: SideState; dueAt: string | null; dueThere: OwnClock | null; askedAt: string; hours: number }
  /** It does not count in how the party answers. */
  uncounted: boolean
  /** The other side of a 1+1. */
  partner: ShownName | null
  stage: Stage | null
  synopsis: {
    jurisdictions: string[]
    ipTypes: IpType[]
    procedure: string | null
    role: string | null
    industry: string | null
    languages: string[]
    respondBy: string | null
    respondZone: string | null
    text: string
  } | null
  /** `others` are the further names under which the enterprise is known. */
  names: { enterprise: EnterpriseNames; others: string[]; opponents: Opponent[] } | null
  /** `keptHome` counts the documents beside these that the party cannot open yet. */
  file:
    | (FileParticulars & { title: string; description: string; documents: FileLine[]; keptHome: number })
    | null
  /** Where the party stood in the match that it was invited from, while the invitation is open. */
  place: ShownOwnPlace | null
  quote: Omit<ShownQuote, 'rate' | 'bills' | 'billed' | 'held' | 'changed'> | null
  opinion: string | null
  /** Names on the party's own record that it has to tell from those of the dispute before it is clear. */
  similar: AskedName[]
  engagementId: string | null
  abilities: InvitationAbilities
}
