import { dayNumber, daysLeft } from '../day.ts'

/** Days before an expiry at which its owner is warned. */
export const WARNING_DAYS = [60, 30, 7] as const

/** Days after which a profile that nobody confirmed asks for it. */
export const CONFIRMATION_DAYS = 180

/** Days after which staff are told that an owner who was asked has not confirmed. */
export const STAFF_AFTER_DAYS = 14

/** The warning that is due for an expiry: the narrowest span that it is within; null when it is far off or over. */
export function warningDue(expiresOn: string, today: string): (typeof WARNING_DAYS)[number] | null {
  const left = daysLeft(expiresOn, today)
  if (left < 0) return null
  return WARNING_DAYS.toReversed().find((days) => left <= days) ?? null
}

/** True for a term whose last day is near or today, so that its renewal should be asked for. */
export function endsSoon(termEnd: string | null, today: string): boolean {
  return termEnd !== null && warningDue(termEnd, today) !== null
}

/** True when a profile was not confirmed for so long that it should be again. */
export function wantsConfirmation(confirmedOn: string, today: string): boolean {
  return dayNumber(today) - dayNumber(confirmedOn) > CONFIRMATION_DAYS
}
