import type { DisputeState } from '../dispute/lifecycle.ts'
import type { Opponent } from '../dispute/opponents.ts'
import { looseNameKey } from '../name.ts'
import { numberKey } from '../number-key.ts'

export const GROUP_BASES = ['opponent', 'docket', 'right'] as const
export type GroupBasis = (typeof GROUP_BASES)[number]

/** Disputes under way: only they are compared, and only they are of a group. */
export const COMPARED_STATES = [
  'submitted',
  'supplement_requested',
  'accepted',
  'matched',
  'engaged',
] as const satisfies readonly DisputeState[]

/** A dispute as far as this looks. */
export type Comparable = {
  id: string
  enterpriseId: string
  opponents: readonly Opponent[]
  docket: string
  rights: readonly string[]
}

/** What several disputes of different enterprises have in common. */
export type InCommon = {
  basis: GroupBasis
  key: string
  /** The same as one of them wrote it. */
  written: string
  disputeIds: string[]
}

/** Shorter numbers are too often equal by chance. */
const SHORTEST_NUMBER = 4

type Key = { basis: GroupBasis; key: string; written: string }

function keysOf({ opponents, docket, rights }: Comparable): Key[] {
  const names = opponents.flatMap(({ name, aliases }) => [name, ...aliases])
  return [
    ...names.map((written): Key => ({ basis: 'opponent', key: looseNameKey(written), written })),
    ...[docket].map((written): Key => ({ basis: 'docket', key: numberKey(written), written })),
    ...rights.map((written): Key => ({ basis: 'right', key: numberKey(written), written })),
  ].filter(({ basis, key }) => (basis === 'opponent' ? key !== '' : key.length >= SHORTEST_NUMBER))
}

/** How one of these disputes writes what they shared, or null where none names it any more. */
export function writtenIn(disputes: readonly Comparable[], basis: GroupBasis, key: string): string | null {
  return disputes.flatMap(keysOf).find((one) => one.basis === basis && one.key === key)?.written ?? null
}

/**
 * Opponents, dockets and rights that disputes of two or more enterprises share, those with most disputes first. Two
 * disputes of one enterprise are not a group: it knows of both.
 */
export function findInCommon(disputes: readonly Comparable[]): InCommon[] {
  const found = new Map<string, InCommon & { enterprises: Set<string> }>()
  for (const dispute of disputes) {
    for (const { basis, key, written } of keysOf(dispute)) {
      const name = `${basis} ${key}`
      const one = found.get(name) ?? { basis, key, written, disputeIds: [], enterprises: new Set() }
      if (!one.disputeIds.includes(dispute.id)) one.disputeIds.push(dispute.id)
      one.enterprises.add(dispute.enterpriseId)
      found.set(name, one)
    }
  }
  return [...found.values()]
    .filter(({ enterprises }) => enterprises.size > 1)
    .map(({ enterprises: _, ...one }) => one)
    .sort((a, b) => b.disputeIds.length - a.disputeIds.length || (a.key < b.key ? -1 : 1))
}
