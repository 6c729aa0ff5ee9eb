/** What people are told about, as far as they may choose how: coarser than letters. */
export const NOTIFICATION_KINDS = [
  'time_limits',
  'disputes',
  'invitations',
  'engagements',
  'groups',
  'applications',
  'listings',
  'pairings',
  'account',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** By mail: at once, once a day with everything that is still unread, or not at all. In the page it always stands. */
export const DELIVERIES = ['at_once', 'digest', 'none'] as const
export type Delivery = (typeof DELIVERIES)[number]

/** The hours of the day in Shanghai from which on somebody may want the day's digest. */
export const DIGEST_HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour)

/** The hour that was chosen, as the form writes it; null for what is none. */
export function readDigestHour(text: string): number | null {
  return DIGEST_HOURS.find((hour) => String(hour) === text) ?? null
}

/** Days that what was read is kept in the page. */
export const READ_KEPT_DAYS = 180

/**
 * What may be chosen for a kind. A legal time limit, and a notice that has to be answered within one, always comes by
 * mail; what touches the safety of an account comes at once.
 */
export function deliveriesOf(kind: NotificationKind): readonly Delivery[] {
  if (kind === 'account') return ['at_once']
  return kind === 'time_limits' || kind === 'listings' ? ['at_once', 'digest'] : DELIVERIES
}

/** How a kind goes out: as was chosen, if that may be; otherwise at once. */
export function deliveryOf(kind: NotificationKind, chosen: string | undefined): Delivery {
  return deliveriesOf(kind).find((one) => one === chosen) ?? 'at_once'
}

export const isNotificationKind = (code: string): code is NotificationKind =>
  (NOTIFICATION_KINDS as readonly string[]).includes(code)
