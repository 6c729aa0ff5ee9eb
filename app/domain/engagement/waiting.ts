import { addDays } from '../day.ts'
import { awaitedReport } from './awaited.ts'
import type { ConfirmationState } from './confirmation.ts'
import { type EngagementState, isOpen } from './lifecycle.ts'
import type { EngagementSide } from './policy.ts'

/** What an engagement may wait for, the most pressing first. */
export const WAITED_FOR = [
  'contested',
  'overdue',
  'confirm',
  'terms',
  'report',
  'answer',
  'upcoming',
  'plan',
  'conclude',
  'resume',
  'rate',
  'rate_back',
] as const
export type WaitedFor = (typeof WAITED_FOR)[number]

/** How many days ahead what has a day waits already: here, and on everybody's first page. */
export const DAYS_AHEAD = 14

/** Who does the work: the two sides; the centre only follows it. */
type Working = Exclude<EngagementSide, 'centre'>

/** One thing that waits, for whom, and since when: an instant or a day; of what is coming up its day. */
export type Waiting = { what: WaitedFor; whom: Working; since: string; title: string }

/** What an engagement consists of, as far as it tells what waits. */
export type Standing = {
  status: EngagementState
  startedOn: string
  concludedOn: string | null
  /** They accepted or confirmed it; otherwise nobody reads or writes on the side of those who act. */
  confirmed: boolean
  /** What those were asked who have not confirmed, and since when it stands so. */
  named: readonly { state: ConfirmationState; since: string }[]
  /** What one side proposed as new terms and the other has not answered. */
  proposal: { side: Working; since: string } | null
  /** The latest first. */
  messages: readonly { kind: 'message' | 'report_request' | 'report'; side: EngagementSide; at: string }[]
  /** In the order of their days. */
  milestones: readonly { title: string; dueOn: string; doneOn: string | null }[]
  /** True once every party that acts rated the enterprise. */
  ratedBack: boolean
}

/**
 * What waits in an engagement, the most pressing first. What those who act would do waits for the enterprise where
 * nobody has confirmed: it keeps the record alone.
 * @param today the Shanghai day
 */
export function waitingIn(engagement: Standing, today: string): Waiting[] {
  const { status, startedOn, concludedOn, confirmed } = engagement
  const acting: Working = confirmed ? 'party' : 'enterprise'
  const plain = (what: WaitedFor, whom: Working, since: string): Waiting => ({ what, whom, since, title: '' })
  const ended = concludedOn ?? startedOn
  if (status === 'terminated') return []
  if (!isOpen(engagement)) {
    return [
      ...(status === 'concluded' ? [plain('rate', 'enterprise', ended)] : []),
      ...(confirmed && !engagement.ratedBack ? [plain('rate_back', 'party', ended)] : []),
    ]
  }
  const open = engagement.milestones.filter(({ doneOn }) => doneOn === null)
  const late = open.filter(({ dueOn }) => dueOn < today)
  const soon = open.filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, DAYS_AHEAD))
  const report = awaitedReport(engagement.messages)
  // Of a 1+1 both sides may be asked: it waits once.
  const named = (of: ConfirmationState) => engagement.named.filter(({ state }) => state === of).slice(0, 1)
  return [
    ...named('contested').map(({ since }) => plain('contested', 'enterprise', since)),
    ...late.map(({ title, dueOn }): Waiting => ({ what: 'overdue', whom: acting, since: dueOn, title })),
    ...named('asked').map(({ since }) => plain('confirm', 'party', since)),
    ...(engagement.proposal === null
      ? []
      : [plain('terms', otherOf(engagement.proposal.side), engagement.proposal.since)]),
    ...(report === null ? [] : [plain('report', acting, report)]),
    ...(status === 'paused' ? [plain('resume', 'enterprise', startedOn)] : []),
    ...unanswered(engagement).map((whom) => plain('answer', whom, engagement.messages[0]!.at)),
    ...soon.map(({ title, dueOn }): Waiting => ({ what: 'upcoming', whom: acting, since: dueOn, title })),
    ...(engagement.milestones.length === 0 ? [plain('plan', acting, startedOn)] : []),
    ...(engagement.milestones.length > 0 && open.length === 0
      ? [plain('conclude', 'enterprise', lastDone(engagement.milestones))]
      : []),
  ]
}

const otherOf = (side: Working): Working => (side === 'party' ? 'enterprise' : 'party')

/** For whom the last word is: the other side, or both where the centre wrote. A report asks for no answer. */
function unanswered({ messages, confirmed }: Standing): Working[] {
  const [last] = messages
  if (!confirmed || last?.kind !== 'message') return []
  return (['enterprise', 'party'] as const).filter((side) => side !== last.side)
}

const lastDone = (milestones: Standing['milestones']): string =>
  milestones
    .map(({ doneOn }) => doneOn!)
    .sort()
    .at(-1)!
