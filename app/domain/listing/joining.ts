import type { Actor } from '../actor.ts'
import { nameKey } from '../name.ts'
import type { PartyType } from '../vocabulary/parties.ts'
import { VERIFICATIONS, type Verification } from '../vocabulary/verification.ts'
import { listingLifecycle } from './lifecycle.ts'
import { canCauseListing, type ListingSubject } from './policy.ts'

/** A party as far as it decides whether it can be joined into another, or another into it. */
export type Joinable = ListingSubject & { type: PartyType; joinedInto: string | null }

/**
 * Why two entries cannot become one: they are one already, of different kinds, one was joined before, one stands
 * otherwise than listed or expired, or a listed one would lose its place to one that has none.
 */
export type JoiningObstacle = 'itself' | 'kind' | 'joined' | 'standing' | 'place'

/** What stands in the way of joining one entry into another; null for nothing. */
export function joiningObstacle(kept: Joinable, joined: Joinable): JoiningObstacle | null {
  if (kept.partyId === joined.partyId) return 'itself'
  if (kept.type !== joined.type) return 'kind'
  if (kept.joinedInto !== null || joined.joinedInto !== null) return 'joined'
  const { from } = listingLifecycle.events.join
  if (!from.includes(kept.status) || !from.includes(joined.status)) return 'standing'
  return joined.status === 'listed' && kept.status !== 'listed' ? 'place' : null
}

/** Who joins: whoever may remove a listing. */
export function mayJoin(actor: Pick<Actor, 'role'>): boolean {
  return listingLifecycle.events.join.by.some((role) => role === actor.role)
}

/** True when the actor may join this listing into another now. */
export function canJoin(actor: Actor, joined: ListingSubject): boolean {
  return canCauseListing(actor, joined, 'join')
}

/** How far a piece of evidence is trusted, and until which day; null is for good. */
export type Trust = { verification: Verification; until: string | null }

/** True when `other` is trusted further than `own`, or as far and for longer: of two that say the same, it counts. */
export function countsRather(other: Trust, own: Trust): boolean {
  const further = VERIFICATIONS.indexOf(own.verification) - VERIFICATIONS.indexOf(other.verification)
  if (further !== 0) return further > 0
  return own.until !== null && (other.until === null || other.until > own.until)
}

/** True when two are trusted as far and as long, so that what either says beside the other holds of both. */
export function countsAlike(one: Trust, other: Trust): boolean {
  return one.verification === other.verification && one.until === other.until
}

/** Of `more` names those that are not among `own`, each once, as they were written. */
export function namesBeside(own: readonly string[], more: readonly string[]): string[] {
  const known = new Set(own.map(nameKey))
  return more.filter((name) => {
    const key = nameKey(name)
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
}

/** Of two spans the one that holds both; null is an open end. */
export function widened(
  one: { from: string | null; to: string | null },
  other: { from: string | null; to: string | null },
): { from: string | null; to: string | null } {
  const open = (a: string | null, b: string | null, later: boolean) =>
    a === null || b === null ? null : later === a > b ? a : b
  return { from: open(one.from, other.from, false), to: open(one.to, other.to, true) }
}
