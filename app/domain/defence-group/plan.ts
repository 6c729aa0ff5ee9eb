import { z } from 'zod'
import { isCurrency } from '../vocabulary/currencies.ts'
import { SUBJECT_LIMIT } from './limits.ts'
import { WHOLE } from './shares.ts'

export const PLAN_STATES = ['proposed', 'agreed', 'refused', 'superseded'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** What the centre proposes to those who defend together; messages are codes (`groups.problem.…`). */
export const planSchema = z.object({
  subject: z.string().trim().min(1, 'subject_empty').max(SUBJECT_LIMIT, 'subject_long'),
  /** The engagement whose counsel is shared; null while there is none. */
  engagementId: z.uuid('counsel_unknown').nullable(),
  currency: z.string().refine(isCurrency, 'currency_missing'),
  total: z.number('total_unreadable').int('total_unreadable').min(1, 'total_unreadable'),
  shares: z
    .array(
      z.object({
        disputeId: z.string(),
        points: z
          .number('share_unreadable')
          .int('share_unreadable')
          .min(1, 'share_unreadable')
          .max(WHOLE - 1, 'share_unreadable'),
      }),
    )
    .min(2, 'shares_few')
    .refine((shares) => shares.reduce((sum, { points }) => sum + points, 0) === WHOLE, 'shares_sum'),
})
export type Plan = z.output<typeof planSchema>

/** How a plan stands after these answers: one that refuses ends it, all who agree bring it into force. */
export function planState(answers: readonly ('asked' | 'given' | 'refused')[]): PlanState {
  if (answers.includes('refused')) return 'refused'
  return answers.every((answer) => answer === 'given') ? 'agreed' : 'proposed'
}
