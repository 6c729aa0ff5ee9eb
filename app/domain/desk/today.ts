import type { EnterpriseNames } from '../dispute/match-request.ts'
import type { Due } from '../dispute/time-limits.ts'
import type { Title } from '../dispute/title.ts'

/** What may wait for the centre, in the order in which its page shows them. */
export const TODAY_KINDS = [
  'intake',
  'deadlines',
  'opinions',
  'supplements',
  'invitations',
  'reports',
  'connections',
  'contested',
  'introductions',
  'agreements',
  'applications',
  'changes',
  'complaints',
  'notices',
  'evidence',
  'filings',
  'groups',
  'alerts',
  'unmanaged',
  'sign_ups',
  'follow_ups',
  'gaps',
  'calendar',
  'mail',
] as const
export type TodayKind = (typeof TODAY_KINDS)[number]

/** Whose: everybody's, the reader's own, nobody's yet; or whatever is past its day. */
export const TODAY_WHOSE = ['all', 'mine', 'unassigned', 'overdue'] as const
export type TodayWhose = (typeof TODAY_WHOSE)[number]

/** One thing that waits. */
export type TodayItem = {
  kind: TodayKind
  /** Unique among those of its kind. */
  key: string
  /** A title, a name or an address as it is written; '' where `place`, `sides` or `names` say it. */
  what: Title
  /** The two sides of a 1+1 that it is about. */
  sides: EnterpriseNames | null
  /** Whose it is. */
  names: EnterpriseNames | null
  place: { jurisdiction: string; ipType: string } | null
  /** The page of the act. */
  to: string
  /** The Shanghai day since when it waits; null where that is not known. */
  since: string | null
  due: Due | null
  /** When the enterprise's answer to the other side is due, where that presses as well: an instant. */
  answerBy: string | null
  late: boolean
  urgent: boolean
  handler: { id: string; name: string } | null
}

/** What is due but on no day: most of what is said of an item that only waits. */
export const WITHOUT_LIMIT = {
  what: '',
  sides: null,
  names: null,
  place: null,
  due: null,
  answerBy: null,
  late: false,
  urgent: false,
  handler: null,
} as const satisfies Partial<TodayItem>

/** True when an item belongs to a view. */
export function isWhose(
  item: Pick<TodayItem, 'handler' | 'late'>,
  whose: TodayWhose,
  readerId: string,
): boolean {
  if (whose === 'mine') return item.handler?.id === readerId
  if (whose === 'unassigned') return item.handler === null
  return whose === 'all' || item.late
}

/** The instant by which an item is due, for ordering alone; a day counts to its end in Shanghai. */
function dueAt({ due, answerBy }: TodayItem): string {
  const own = due?.unit === 'instant' ? due.at : due?.unit === 'day' ? `${due.day}T16:00:00.000Z` : '9999'
  return answerBy !== null && answerBy < own ? answerBy : own
}

/** Late before urgent, urgent before the rest; then what is due first, then what waits longest. */
export function compareToday(a: TodayItem, b: TodayItem): number {
  return (
    Number(b.late) - Number(a.late) ||
    Number(b.urgent) - Number(a.urgent) ||
    compareText(dueAt(a), dueAt(b)) ||
    compareText(a.since ?? '9999', b.since ?? '9999') ||
    compareText(a.key, b.key)
  )
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** How many there are of each kind, and for each view. */
export function countToday(items: readonly TodayItem[], readerId: string) {
  const of = <K extends string>(keys: readonly K[], fits: (item: TodayItem, key: K) => boolean) =>
    Object.fromEntries(keys.map((key) => [key, items.filter((item) => fits(item, key)).length])) as Record<
      K,
      number
    >
  return {
    whose: of(TODAY_WHOSE, (item, whose) => isWhose(item, whose, readerId)),
    kinds: of(TODAY_KINDS, (item, kind) => item.kind === kind),
  }
}
