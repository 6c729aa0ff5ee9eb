/** Work of the centre that it records by hand: each is an item of the annual assessment. */
export const RECORD_KINDS = ['upward_report', 'publicity', 'training', 'transfer', 'follow_up'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** What came of guidance, as a follow-up found it. */
export const EFFECTS = ['resolved', 'settled', 'improved', 'ongoing', 'unresolved', 'unknown'] as const
export type Effect = (typeof EFFECTS)[number]

/** Which fields a kind has besides its day, title, district and note; `needs` are those that it cannot do without. */
type Shape = { has: readonly RecordField[]; needs: readonly RecordField[] }
export type RecordField = 'body' | 'effect' | 'count' | 'disputeId'

export const RECORD_SHAPES: Record<RecordKind, Shape> = {
  upward_report: { has: ['body', 'count'], needs: ['body'] },
  publicity: { has: ['count'], needs: ['count'] },
  training: { has: ['count'], needs: ['count'] },
  transfer: { has: ['body', 'disputeId'], needs: ['body'] },
  follow_up: { has: ['effect', 'disputeId'], needs: ['effect', 'disputeId'] },
}

export const isRecordKind = (code: string): code is RecordKind =>
  (RECORD_KINDS as readonly string[]).includes(code)
