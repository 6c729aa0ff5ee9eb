import type { Entry } from './entry.ts'
import { compareRefs } from './evidence.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'

/** How a subject fared in recorded runs before this one. */
export type OfferRecord = {
  /** What equality would have given minus what it got, over the policy's window: higher is more owed. */
  owed: number
  /** Instant of its last offer, or null when it has had none. */
  lastOffered: string | null
}

/** Before any recorded run: nothing owed, never offered. */
export const NEVER_OFFERED: OfferRecord = { owed: 0, lastOffered: null }

/** Owed shares below this are rounding, not unfairness. */
const OWED_STEP = 1e-6

/** FNV-1a over UTF-16 code units, mixed once more: the seeded key that decides when nothing fair is left to decide by. */
function seededKey(seed: string, ref: string): number {
  let hash = 0x811c9dc5
  const text = `${seed}|${ref}`
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/**
 * Order among equals: who is furthest below its fair share of recent offers, then who has waited longest, then
 * a key seeded by the request, then the reference.
 */
export function turns(
  offers: ReadonlyMap<string, OfferRecord>,
  { seed }: Pick<Question, 'seed'>,
): (a: Entry, b: Entry) => number {
  const keys = new Map<string, number>()
  const keyOf = ({ ref }: Entry) => {
    const known = keys.get(ref) ?? seededKey(seed, ref)
    keys.set(ref, known)
    return known
  }
  return (a, b) => {
    const ofA = offers.get(a.id) ?? NEVER_OFFERED
    const ofB = offers.get(b.id) ?? NEVER_OFFERED
    const owed = Math.round(ofB.owed / OWED_STEP) - Math.round(ofA.owed / OWED_STEP)
    if (owed !== 0) return owed
    const waiting = compareRefs(ofA.lastOffered ?? '', ofB.lastOffered ?? '')
    if (waiting !== 0) return waiting
    return keyOf(a) - keyOf(b) || compareRefs(a.ref, b.ref)
  }
}

/** True for a subject listed within the policy's days, or on an unknown day. */
export function listedLately(
  { listedOn }: Entry,
  { day }: Pick<Question, 'day'>,
  { newcomerDays }: Policy,
): boolean {
  return listedOn === null || (day >= listedOn && day - listedOn <= newcomerDays)
}

/** True for a subject listed lately that was never offered. */
export function isNewcomer(
  entry: Entry,
  offers: ReadonlyMap<string, OfferRecord>,
  question: Pick<Question, 'day'>,
  policy: Policy,
): boolean {
  const { lastOffered } = offers.get(entry.id) ?? NEVER_OFFERED
  return lastOffered === null && listedLately(entry, question, policy)
}
