/** The form of a record, as it is typed. */
export const RECORD_FIELDS = [
  'day',
  'title',
  'district',
  'disputeId',
  'body',
  'effect',
  'count',
  'note',
] as const
export type RecordValues = Record<(typeof RECORD_FIELDS)[number], string>
