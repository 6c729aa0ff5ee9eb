import { daysLeft } from '../domain/day.ts'
import { WARNING_DAYS } from '../domain/listing/expiry.ts'
import type { Origin, PairingStatus } from '../domain/vocabulary/parties.ts'
import type { TagTone } from '../ui/tag.tsx'

/** What of a 1+1 says how it stands. */
export type Standing = {
  status: PairingStatus
  agreed: Readonly<Record<Origin, boolean>>
  examinedBy: string | null
  validFrom: string | null
  validTo: string | null
  noticeEndsOn: string | null
  endedBy: string | null
}

type StateWord =
  | 'proposed'
  | 'accepted'
  | 'active'
  | 'notBegun'
  | 'ending'
  | 'suspended'
  | 'terminated'
  | 'declined'
  | 'withdrawn'
  | 'rejected'
  | 'expired'

const ENDED: Partial<Record<string, StateWord>> = {
  decline: 'declined',
  withdraw: 'withdrawn',
  reject: 'rejected',
}

/** How a 1+1 stands on a day, in the word that a reader wants: what is active has begun or not, or has notice. */
export function stateWord(one: Standing, today: string): StateWord {
  if (one.status === 'terminated') return ENDED[one.endedBy ?? ''] ?? 'terminated'
  if (one.status !== 'active') return one.status
  if (one.validTo !== null && one.validTo < today) return one.noticeEndsOn ? 'terminated' : 'expired'
  if (one.noticeEndsOn) return 'ending'
  return one.validFrom !== null && one.validFrom > today ? 'notBegun' : 'active'
}

/** The shape of each word. */
export const STATE_TONES: Record<StateWord, TagTone> = {
  proposed: 'open',
  accepted: 'open',
  active: 'good',
  notBegun: 'open',
  ending: 'warm',
  suspended: 'warm',
  terminated: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
  rejected: 'plain',
  expired: 'plain',
}

export type Next =
  | { word: 'you' | 'other' | 'both' | 'examine' | 'decide' | 'nothing' }
  | { word: 'begins' | 'renew' | 'ends'; day: string }

/** What happens next, for one of its sides or, with null, for the centre. */
export function nextStep(one: Standing, mine: Origin | null, today: string): Next {
  const word = stateWord(one, today)
  if (word === 'proposed') {
    if (!one.agreed.domestic && !one.agreed.overseas) return { word: 'both' }
    return { word: mine !== null && !one.agreed[mine] ? 'you' : 'other' }
  }
  if (word === 'accepted') return { word: one.examinedBy === null ? 'examine' : 'decide' }
  if (word === 'notBegun') return { word: 'begins', day: one.validFrom! }
  if (word === 'ending') return { word: 'ends', day: one.noticeEndsOn! }
  const endsSoon = one.validTo !== null && daysLeft(one.validTo, today) <= WARNING_DAYS[0]
  return word === 'active' && endsSoon ? { word: 'renew', day: one.validTo! } : { word: 'nothing' }
}
