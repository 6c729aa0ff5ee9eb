/** Why an engagement is not recorded, as whoever acts may know it. */
export const REFUSALS = ['unlisted', 'unavailable', 'conflict', 'engaged', 'agreement', 'invited'] as const
export type Refusal = (typeof REFUSALS)[number]

/** Where a party stands today, as far as being engaged is concerned. */
export type Standing = {
  listed: boolean
  inConflict: boolean
  /** Open matters it can still take; null is not stated. */
  left: number | null
}

/**
 * Why a party may not be engaged now, or null. A conflict is a secret of the firm: outside the centre it reads as
 * being unavailable, the same as having no room left.
 */
export function refusalOf(standing: Standing, staff: boolean): Refusal | null {
  if (!standing.listed) return 'unlisted'
  if (standing.inConflict) return staff ? 'conflict' : 'unavailable'
  return standing.left === 0 ? 'unavailable' : null
}
