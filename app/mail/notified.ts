import { asksApplicant } from '../domain/application/news.ts'
import type { DisputeNews } from '../domain/dispute/news.ts'
import type { InvitationNews } from '../domain/invitation/news.ts'
import type { NotificationKind } from '../domain/notification/kinds.ts'
import type { LetterValues } from './letter.ts'
import type { TemplateName } from './templates.ts'
import { isDay } from './until.ts'

/** News of a dispute that say by when its enterprise has to add something. */
const ASKING: readonly string[] = ['supplement_requested', 'supplement_dated'] satisfies DisputeNews[]

type Kind = NotificationKind | null | ((values: LetterValues) => NotificationKind)

/** What each letter is about for whoever chooses how to be told; null is a letter that has no place in a page. */
const KINDS: Record<TemplateName, Kind> = {
  account_changed: 'account',
  // To the address: a closed account has no page to read it in.
  account_closed: null,
  already_known: null,
  // Being asked to change something is a time limit too, as it is in a dispute.
  application_news: ({ news }) => (asksApplicant(news) ? 'time_limits' : 'applications'),
  change_email: null,
  codes_guessed: 'account',
  contact_confirm: null,
  contact_stop: null,
  commission_news: ({ news }) => (news === 'for_enterprise' ? 'disputes' : 'invitations'),
  complaint_news: null,
  deadline_near: 'time_limits',
  digest: null,
  // Being asked to add something is a time limit too: guidance ends when nothing comes.
  dispute_news: ({ news }) => (ASKING.includes(String(news)) ? 'time_limits' : 'disputes'),
  email_asked: 'account',
  email_changed: null,
  engagement_named: 'engagements',
  engagement_news: 'engagements',
  enterprise_left: 'disputes',
  filing_notice: 'time_limits',
  first_administrator: null,
  group_question: 'groups',
  invitation: null,
  invitation_known: null,
  invitation_news: 'invitations',
  listing_news: 'listings',
  pairing_news: 'pairings',
  reset_password: null,
  role_changed: 'account',
  sign_up: null,
}

/** The kind of notification that a letter is; null where it is a letter alone. */
export function kindOfLetter(template: TemplateName, values: LetterValues): NotificationKind | null {
  const kind = KINDS[template]
  return typeof kind === 'function' ? kind(values) : kind
}

/** Days before a legal time limit within which nobody waits for a digest. */
const PRESSING_DAYS = 3

/** News of an invitation by which a clock that counts hours has begun, or runs out. */
const CLOCKS_IN_HOURS: readonly string[] = ['asked', 'both_clear', 'reminder'] satisfies InvitationNews[]

/** True for what cannot wait a day: a time limit of few days or of days unknown, a clock that counts hours. */
export function cannotWait(template: TemplateName, values: LetterValues): boolean {
  if (template === 'deadline_near') return Number(values.days) <= PRESSING_DAYS
  if (template === 'application_news') return values.news === 'answer_near'
  if (template === 'filing_notice') return values.news !== 'unreached'
  // An invitation that nobody can read runs out by the hour.
  if (template === 'listing_news') return values.news === 'unreached'
  if (template === 'dispute_news') return values.news === 'urgent' || isToDecideByHour(values)
  return template === 'invitation_news' && CLOCKS_IN_HOURS.includes(String(values.news))
}

/** What was missing came in, and the centre has hours to decide: an urgent dispute. */
const isToDecideByHour = ({ news, until }: LetterValues): boolean =>
  news === 'supplemented' && until !== undefined && !isDay(String(until))
