const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export const SIGN_UP_HOURS = 24
export const RESET_MINUTES = 30
export const INVITATION_DAYS = 7
/** How long staff see who tried to come in by an enterprise's code: long enough for a call and a letter. */
export const REFUSED_SIGN_UP_DAYS = 90
/** The shortest time between two letters with a link of the same kind to the same address: the first still works. */
export const LINK_PAUSE_MS = 2 * MINUTE_MS

/**
 * How many letters with a link of a kind an address gets within an hour, whatever they hold. Anybody may ask for a
 * sign-up, with any address and as many names of an enterprise as they like.
 */
export const LINKS_AN_HOUR: Partial<Record<LinkPurpose, number>> = { sign_up: 3 }

/** The instant since which `LINKS_AN_HOUR` counts. */
export const anHourBefore = (now: Date) => new Date(now.getTime() - HOUR_MS).toISOString()

/** How long a link of each kind works, in milliseconds. */
export const LINK_LIFETIME_MS = {
  sign_up: SIGN_UP_HOURS * HOUR_MS,
  reset_password: RESET_MINUTES * MINUTE_MS,
  invitation: INVITATION_DAYS * DAY_MS,
  change_email: SIGN_UP_HOURS * HOUR_MS,
} as const
export type LinkPurpose = keyof typeof LINK_LIFETIME_MS

/** What is wrong with a link that somebody followed, or null. */
export function linkProblem(
  link: { expires_at: string; used_at: string | null; revoked_at: string | null } | undefined,
  now: Date,
): 'unknown' | 'used' | 'expired' | null {
  if (!link || link.revoked_at !== null) return 'unknown'
  if (link.used_at !== null) return 'used'
  return link.expires_at <= now.toISOString() ? 'expired' : null
}
export type LinkProblem = NonNullable<ReturnType<typeof linkProblem>>

/** The instant since which a refused sign-up is still seen. */
export function refusedSince(now: Date): string {
  return new Date(now.getTime() - REFUSED_SIGN_UP_DAYS * DAY_MS).toISOString()
}
