import { z } from 'zod'
import { SECTIONS } from '../matching/response.ts'
import { NOTE_LIMIT } from './limits.ts'

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
