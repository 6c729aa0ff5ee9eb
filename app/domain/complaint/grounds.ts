/** What a complaint about a listed party is about. */
export const COMPLAINT_GROUNDS = [
  'no_answer',
  'fees',
  'conflict',
  'untrue',
  'conduct',
  'confidentiality',
  'other',
] as const
export type ComplaintGround = (typeof COMPLAINT_GROUNDS)[number]
