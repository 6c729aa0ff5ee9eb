/** What the people of a dispute are told by letter: that something happened, never what the dispute is about. */
export const DISPUTE_NEWS = [
  'urgent',
  'supplement_requested',
  'supplement_dated',
  'supplemented',
  'supplement_lapsed',
  'accepted',
  'not_accepted',
  'terminated',
  'opinion',
] as const
export type DisputeNews = (typeof DISPUTE_NEWS)[number]
