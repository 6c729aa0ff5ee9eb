const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** A session ends when nobody has used it for this long… */
export const IDLE_LIMIT_MS = 12 * HOUR_MS
/** …and in any case this long after the sign-in. */
export const ABSOLUTE_LIMIT_MS = 7 * 24 * HOUR_MS
/** A sign-in that still lacks its second factor ends after this long. */
export const PENDING_LIMIT_MS = 30 * MINUTE_MS
/** How exactly the last use is noted: a write for every page would cost more than it tells. */
export const LAST_SEEN_STEP_MS = 5 * MINUTE_MS
