import { z } from 'zod'
import { isDay } from '../day.ts'
import { DISTRICTS } from '../vocabulary/channels.ts'
import { EFFECTS, RECORD_KINDS, RECORD_SHAPES, type RecordField } from './kinds.ts'

/** Characters of a title, of a name of a body, and of a note. */
export const TITLE_LIMIT = 120
const NOTE_LIMIT = 4_000
/** More people than come to anything that the centre does. */
const MOST_COUNTED = 1_000_000

const day = z.string().refine(isDay, 'day_unreadable')
const whole = z.number('count_unreadable').int('count_unreadable').min(0, 'count_unreadable')

/**
 * A record of the centre's work. Messages are codes (`records.problem.…`); a field that its kind needs is
 * `…_missing`, and what a kind does not have is left out.
 */
export const recordSchema = z
  .object({
    kind: z.enum(RECORD_KINDS),
    day,
    title: z.string().trim().min(1, 'title_missing').max(TITLE_LIMIT, 'title_long'),
    district: z.enum(DISTRICTS).nullable(),
    disputeId: z.string().nullable(),
    body: z.string().trim().max(TITLE_LIMIT, 'title_long'),
    effect: z.enum(EFFECTS).nullable(),
    count: whole.max(MOST_COUNTED, 'count_unreadable').nullable(),
    note: z.string().trim().max(NOTE_LIMIT, 'note_long'),
  })
  .check(({ value, issues }) => {
    const isEmpty: Record<RecordField, boolean> = {
      body: value.body === '',
      effect: value.effect === null,
      count: value.count === null,
      disputeId: value.disputeId === null,
    }
    for (const field of RECORD_SHAPES[value.kind].needs) {
      if (!isEmpty[field]) continue
      issues.push({ code: 'custom', path: [field], message: MISSING[field], input: value })
    }
  })
  .transform((value) => {
    const has = (field: RecordField) => RECORD_SHAPES[value.kind].has.includes(field)
    return {
      ...value,
      body: has('body') ? value.body : '',
      effect: has('effect') ? value.effect : null,
      count: has('count') ? value.count : null,
      disputeId: has('disputeId') ? value.disputeId : null,
    }
  })
export type RecordInput = z.output<typeof recordSchema>

const MISSING: Record<RecordField, string> = {
  body: 'body_missing',
  effect: 'effect_missing',
  count: 'count_unreadable',
  disputeId: 'dispute_missing',
}
