import type { ListingStatus } from '../../app/domain/vocabulary/parties.ts'
import type { Verification } from '../../app/domain/vocabulary/verification.ts'

/** The kinds of story that a party of the demonstration tells. */
export const TIERS = [
  'strong',
  'solid',
  'thin',
  'repeat',
  'stale',
  'new',
  'claimed',
  'lapsed',
  'full',
  'suspended',
  'removed',
  'expired',
  'notified',
] as const
export type Tier = (typeof TIERS)[number]

type Range = readonly [low: number, high: number]
type Mix = readonly (readonly [Verification, number])[]

/** What a tier's record of work looks like, and where it stands with the centre. */
export type TierProfile = {
  /** How many different clients, and how many more matters for clients already served. */
  clients: Range
  repeats: Range
  /** Days before the reference day at which its matters closed. */
  closedDaysAgo: Range
  verification: Mix
  status: ListingStatus
}

const WELL_SEEN: Mix = [
  ['verified', 5],
  ['public_record', 3],
  ['platform', 2],
  ['document_provided', 1],
]
const MIXED: Mix = [
  ['verified', 4],
  ['public_record', 3],
  ['document_provided', 2],
  ['self_claimed', 1],
]
const ONLY_CLAIMED: Mix = [['self_claimed', 1]]

const SOLID: TierProfile = {
  clients: [6, 8],
  repeats: [1, 3],
  closedDaysAgo: [60, 2600],
  verification: MIXED,
  status: 'listed',
}
const STRONG: TierProfile = {
  clients: [10, 14],
  repeats: [2, 5],
  closedDaysAgo: [20, 1700],
  verification: WELL_SEEN,
  status: 'listed',
}

export const TIER_PROFILES: Record<Tier, TierProfile> = {
  strong: STRONG,
  solid: SOLID,
  thin: { ...SOLID, clients: [2, 3], repeats: [0, 1] },
  repeat: { ...SOLID, clients: [1, 2], repeats: [9, 12], closedDaysAgo: [40, 2400] },
  stale: { ...SOLID, clients: [6, 9], repeats: [1, 2], closedDaysAgo: [2900, 5800], verification: WELL_SEEN },
  new: { ...SOLID, clients: [1, 3], repeats: [0, 0], closedDaysAgo: [30, 700] },
  claimed: { ...SOLID, clients: [1, 3], repeats: [0, 1], verification: ONLY_CLAIMED },
  lapsed: SOLID,
  full: STRONG,
  suspended: { ...SOLID, status: 'suspended' },
  removed: { ...SOLID, clients: [1, 2], repeats: [0, 0], verification: ONLY_CLAIMED, status: 'removed' },
  expired: { ...SOLID, status: 'expired' },
  notified: { ...SOLID, clients: [3, 4], status: 'removal_notified' },
}
