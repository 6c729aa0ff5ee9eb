import type { Origin } from '../vocabulary/parties.ts'
import type { FileOwner } from './policy.ts'

/** The owners whose files are material of a dispute: they leave the mainland only with consent (PIPL, article 39). */
export const OF_DISPUTES = ['dispute', 'engagement'] as const satisfies readonly FileOwner[]
export type OfDispute = (typeof OF_DISPUTES)[number]

export function isOfDispute(noun: FileOwner): noun is OfDispute {
  return (OF_DISPUTES as readonly string[]).includes(noun)
}

/** Whether what is sent to a party leaves the mainland; one that states no country is taken at its origin. */
export function isAbroad({ country, origin }: { country: string | null; origin: Origin | null }): boolean {
  return country === null ? origin === 'overseas' : country !== 'cn'
}
