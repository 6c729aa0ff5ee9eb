import { z } from 'zod'
import { FORUM_RULE_CODES } from '../calendar/forum-rules.ts'
import { LONGEST_PERIOD, PERIOD_UNITS } from '../calendar/period.ts'
import { isDay } from '../day.ts'

const title = z.string().trim().min(1, 'title_empty').max(120, 'title_long')
const day = (code: string) => z.string().refine(isDay, code)

/** A last day that is given, or an event and a period from which a forum's rule gives it. */
export const deadlineInputSchema = z.discriminatedUnion('how', [
  z.object({ how: z.literal('given'), title, day: day('day_unreadable') }),
  z.object({
    how: z.literal('computed'),
    title,
    rule: z.enum(FORUM_RULE_CODES, 'rule_unknown'),
    event: day('event_unreadable'),
    count: z.int('count_unreadable').min(1, 'count_unreadable').max(LONGEST_PERIOD, 'count_unreadable'),
    unit: z.enum(PERIOD_UNITS, 'unit_unknown'),
  }),
])
export type DeadlineInput = z.output<typeof deadlineInputSchema>
