import type { Lift } from '../domain/matching/lifts.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** The page on which a party can act on what would lift it. */
export function liftAddress(lift: Lift, type: PartyType): string {
  if (lift.what !== 'part') return '/listing/changes'
  if (lift.part === 'capacity' || lift.part === 'response') return '/listing/availability'
  return `/listing/profile/${type === 'think_tank' ? 'research' : 'practice'}`
}
