/** What staff decide about a listing, each under an address of its own. */
export const LISTING_STEPS = [
  { event: 'suspend', resource: 'suspension' },
  { event: 'reinstate', resource: 'reinstatement' },
  { event: 'give_notice', resource: 'removal-notice' },
  { event: 'keep', resource: 'retention' },
  { event: 'remove', resource: 'removal' },
] as const

/** The most that a party may say to a notice of removal, in characters. */
export const REPLY_LIMIT = 5_000
