/** How an engagement ended, for the enterprise and the centre; it never counts in a ranking. */
export const OUTCOMES = [
  'favourable',
  'settled',
  'partly_favourable',
  'unfavourable',
  'dropped',
  'advised',
  'other',
] as const
export type Outcome = (typeof OUTCOMES)[number]
