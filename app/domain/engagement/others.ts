/** What becomes of the other invitations to act in a dispute once somebody is engaged in it. */
export const OTHERS = ['close', 'keep'] as const
export type Others = (typeof OTHERS)[number]

/** Left out or unreadable, they are closed: that shows nothing to anybody. */
export const readOthers = (value: unknown): Others => OTHERS.find((one) => one === value) ?? 'close'
