import { z } from 'zod'
import { SECTIONS } from '../matching/response.ts'
import { DECLINE_REASONS } from './decline.ts'
import { DECLINE_NOTE_LIMIT, OPINION_LIMIT, SYNOPSIS_LIMIT } from './limits.ts'
import { INVITATION_PURPOSES, MOST_AT_ONCE } from './purpose.ts'

/** Messages are codes: pages say them in the reader's language (`invitations.problem.…`). */
export const invitationInputSchema = z.object({
  roundId: z.uuid('round_missing'),
  runId: z.uuid('candidate_unknown'),
  section: z.enum(SECTIONS, 'candidate_unknown'),
  /** How the run names them: references, or `domestic+overseas` for a pair that is only proposed. */
  refs: z
    .array(z.string().min(1).max(500))
    .min(1, 'candidates_none')
    .max(MOST_AT_ONCE, 'candidates_many')
    .transform((refs) => [...new Set(refs)]),
  purpose: z.enum(INVITATION_PURPOSES, 'purpose_unknown'),
  synopsis: z.string().trim().min(1, 'synopsis_empty').max(SYNOPSIS_LIMIT, 'synopsis_long'),
})
export type InvitationInput = z.output<typeof invitationInputSchema>

/** Why a party does not take it. */
export const declineSchema = z.object({
  reason: z.enum(DECLINE_REASONS, 'reason_missing'),
  note: z.string().trim().max(DECLINE_NOTE_LIMIT, 'note_long'),
})
export type Decline = z.output<typeof declineSchema>

/** What an expert or a think tank wrote. */
export const opinionSchema = z.object({
  body: z.string().trim().min(1, 'opinion_empty').max(OPINION_LIMIT, 'opinion_long'),
})
