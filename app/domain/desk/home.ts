import type { DisputeState } from '../dispute/lifecycle.ts'
import type { EnterpriseNames } from '../dispute/match-request.ts'
import type { OwnClock } from '../dispute/own-clock.ts'
import type { Due } from '../dispute/time-limits.ts'
import type { Title } from '../dispute/title.ts'
import type { InvitationPurpose } from '../invitation/purpose.ts'
import type { PartyType } from '../vocabulary/parties.ts'

/** Something that waits for whoever reads the page. */
export type HomeTask = {
  next:
    | 'draft'
    | 'supplement'
    | 'match'
    | 'quote'
    | 'requote'
    | 'consent'
    | 'deadline'
    | 'counsel_deadline'
    | 'rate'
    | 'answer'
    | 'offer'
    | 'apply'
    | 'changes'
    | 'finish'
    | 'reply'
    | 'evidence'
    | 'term'
    | 'confirm'
    | 'milestone'
    | 'report'
    | 'plan'
    | 'message'
    | 'rate_back'
    | 'named'
    | 'contested'
    | 'terms'
    | 'deliver'
    | 'pairing'
    | 'renew'
    | 'research'
  key: string
  /** Which dispute or application; '' where there is but one, or where it may not be named yet. */
  what: Title
  /** Who it is about, where a firm or an application is named by its own names. */
  names?: EnterpriseNames
  to: string
  due: Due | null
  late: boolean
  /** Since which Shanghai day it has waited, where it has no day by which. */
  since?: string
  /** What tells an invitation from others that are alike, as far as its party may know it now. */
  invitation?: TaskInvitation
}

export type TaskInvitation = {
  purpose: InvitationPurpose
  what: string | null
  /** The other side of a 1+1. */
  partner: { ref: string; type: PartyType; nameZh: string | null; nameEn: string | null } | null
  reference: string
  receivedAt: string
  /** By when, where the party is, if that is known. */
  dueThere: OwnClock | null
}

/** How far a dispute has come: whose turn it is, by when, and who that is. */
export type ProgressLine = {
  id: string
  title: Title
  status: DisputeState
  turn: 'us' | 'centre' | 'party' | 'acting'
  /** Names of who it is, where somebody in particular is. */
  who: EnterpriseNames[]
  waits: 'submitted' | 'opinion' | 'invitation' | 'engaged' | null
  /** Somebody who was invited has not answered either. */
  asksToo: boolean
  due: Due | null
  late: boolean
}

/** Late first, then what is due first, then what has no day. */
export function compareTasks(a: HomeTask, b: HomeTask): number {
  const at = ({ due }: HomeTask) =>
    due?.unit === 'instant' ? due.at : due?.unit === 'day' ? `${due.day}T16:00:00.000Z` : '9999'
  return Number(b.late) - Number(a.late) || (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0)
}
