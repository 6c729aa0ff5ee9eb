import type { Supply } from '../domain/matching/coverage.ts'
import type { Gap } from '../domain/matching/gap.ts'
import type { EmptyConstraint } from '../domain/matching/response.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import type { Procedure } from '../domain/vocabulary/procedures.ts'

/** The sections whose emptiness is a gap; a think tank is a rarity, and its absence leaves nobody alone. */
export const GAP_SECTIONS = ['experts', 'domestic', 'overseas', 'pairings'] as const
export type GapSection = (typeof GAP_SECTIONS)[number]

/** What was asked at a place in the last twelve months. A dispute that was matched several times counts once. */
export type Demand = {
  requests: number
  /** Requests of which an answer had an empty section. */
  empties: number
  /** The same by section. */
  emptySections: Record<GapSection, number>
  /** What most often emptied a section; null without an empty answer. */
  mainConstraint: EmptyConstraint | null
  /** The procedures asked for most, most frequent first. */
  procedures: Procedure[]
}

/** Supply and demand at one place. */
export type CoverageRow = Demand & {
  jurisdiction: string
  ipType: IpType
  supply: Supply
  /** Agreements in force at the place whose two sides can both be shown there. */
  pairs: number
  /** Applications that claim work or competence at the place and are not decided yet. */
  pending: number
  gap: Gap
}
