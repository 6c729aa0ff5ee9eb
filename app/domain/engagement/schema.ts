import { z } from 'zod'
import { isDay } from '../day.ts'
import { SECTIONS } from '../matching/response.ts'
import { MOST_HOURS } from '../quote/hourly.ts'
import { feesSchema, QUOTE_NOTE_LIMIT } from '../quote/schema.ts'
import { QUOTE_STAGES } from '../quote/stages.ts'
import { isCurrency } from '../vocabulary/currencies.ts'
import {
  COMMENT_LIMIT,
  LESSONS_LIMIT,
  MESSAGE_LIMIT,
  MILESTONE_LIMIT,
  NOTE_LIMIT,
  REASON_LIMIT,
  SCOPE_LIMIT,
} from './limits.ts'
import { OUTCOMES } from './outcome.ts'

/** Messages are codes: pages say them in the reader's language (`engagements.problem.…`). */
const note = z.string().trim().max(NOTE_LIMIT, 'note_long')

/** The shape of recording an engagement: somebody ranked in a run, and a key that makes doing it twice once. */
export const engagementInputSchema = z.object({
  runId: z.uuid('candidate_unknown'),
  section: z.enum(SECTIONS, 'candidate_unknown'),
  /** A party's or an agreement's reference; `domestic+overseas` for a pair that is only proposed. */
  ref: z.string().min(1, 'candidate_unknown').max(500, 'candidate_unknown'),
  note,
  idempotencyKey: z.string().min(8, 'key_missing').max(100, 'key_missing'),
})
export type EngagementInput = z.output<typeof engagementInputSchema>

/** What is said when an engagement ends, pauses or goes on. */
export const engagementStepSchema = z.object({ note })

/** Why counsel is changed, and what the next one must know. */
export const handoverSchema = z.object({
  reason: note,
  handover: z.string().trim().min(1, 'handover_empty').max(LESSONS_LIMIT, 'handover_long'),
})
export type Handover = z.output<typeof handoverSchema>

/** How it ended and what was learned. */
export const conclusionSchema = z.object({
  outcome: z.enum(OUTCOMES, 'outcome_missing'),
  lessons: z.string().trim().max(LESSONS_LIMIT, 'lessons_long'),
})
export type Conclusion = z.output<typeof conclusionSchema>

const score = z.coerce
  .number('score_missing')
  .int('score_missing')
  .min(1, 'score_missing')
  .max(5, 'score_missing')

/** One side's rating of working with another. */
export const ratingSchema = z.object({
  responsiveness: score,
  communication: score,
  diligence: score,
  comment: z.string().trim().max(COMMENT_LIMIT, 'comment_long'),
})
export type RatingInput = z.output<typeof ratingSchema>

/** Something to be reached by a day. */
export const milestoneSchema = z.object({
  kind: z.enum(['milestone', 'deadline'], 'kind_missing'),
  title: z.string().trim().min(1, 'milestone_empty').max(MILESTONE_LIMIT, 'milestone_long'),
  dueOn: z.string().refine(isDay, 'day_unreadable'),
})
export type MilestoneInput = z.output<typeof milestoneSchema>

export const messageSchema = z.object({
  kind: z.enum(['message', 'report_request', 'report'], 'kind_missing'),
  body: z.string().trim().min(1, 'message_empty').max(MESSAGE_LIMIT, 'message_long'),
})
export type MessageInput = z.output<typeof messageSchema>

/** What was billed; the amount in hundredths of the currency's unit. */
export const billSchema = z.object({
  billedOn: z.string().refine(isDay, 'day_unreadable'),
  stage: z.enum(QUOTE_STAGES, 'stage_missing'),
  hours: z
    .number('hours_unreadable')
    .min(0, 'hours_unreadable')
    .max(MOST_HOURS, 'hours_unreadable')
    .nullable(),
  currency: z.string().refine(isCurrency, 'currency_missing'),
  amount: z.number('amount_unreadable').int('amount_unreadable').min(0, 'amount_unreadable'),
  note: z.string().trim().max(QUOTE_NOTE_LIMIT, 'bill_note_long'),
  /** A bill that was taken back, which this one corrects. */
  replaces: z.uuid('replaced_gone').optional(),
})
export type BillInput = z.output<typeof billSchema>

/** Why a bill is taken back, for all sides to read. */
export const billWithdrawalSchema = z.object({
  reason: z.string().trim().min(1, 'reason_missing').max(REASON_LIMIT, 'reason_long'),
})

/** New terms as one side proposes them: all of what is agreed from then on, not what is added. */
export const termsSchema = feesSchema.extend({
  from: z.string().min(1, { error: 'terms_from_missing', abort: true }).refine(isDay, 'day_unreadable'),
  scope: z.string().trim().min(1, 'scope_missing').max(SCOPE_LIMIT, 'scope_long'),
  reason: z.string().trim().min(1, 'terms_reason_missing').max(REASON_LIMIT, 'terms_reason_long'),
})
export type TermsInput = z.output<typeof termsSchema>

/** Why a change of terms is declined, for both sides to read. */
export const termsRefusalSchema = z.object({
  reason: z.string().trim().min(1, 'refusal_reason_missing').max(REASON_LIMIT, 'terms_reason_long'),
})

/** Why an engagement is not the party's own. */
export const contestSchema = z.object({
  reason: z.string().trim().min(1, 'contest_reason_missing').max(REASON_LIMIT, 'contest_reason_long'),
})

/** What a party may recognise an engagement by that it is asked about once more. */
export const askConfirmationSchema = z.object({
  partyId: z.string().min(1),
  words: z.string().trim().max(REASON_LIMIT),
})
