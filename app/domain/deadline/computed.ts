import type { ForumRuleCode } from '../calendar/forum-rules.ts'
import type { Moved, Period } from '../calendar/period.ts'

/** How a last day was worked out, kept with it so that it can be explained whatever the calendar says later. */
export type Computed = { rule: ForumRuleCode; event: string; period: Period; moved: Moved | null }
