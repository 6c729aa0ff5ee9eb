/**
 * With whom a party says that it has a conflict. Whom it acts for is its secret, so it may keep that to itself; then
 * its register knows nothing of it, and the same parties can find it again.
 */
export const AGAINST = ['opponents', 'enterprise', 'withheld'] as const
export type Against = (typeof AGAINST)[number]
