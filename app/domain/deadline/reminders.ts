import { daysLeft } from '../day.ts'

/** How many days before a last day its people are reminded. */
export const REMINDERS = [14, 7, 3, 1] as const
export type Reminder = (typeof REMINDERS)[number]

/**
 * Which reminder is due `today` for a last day; null when it is far, today or past. After days without a look only the
 * nearest one is due: nobody is told twice on one morning.
 * @param day, today `YYYY-MM-DD`
 */
export function reminderDue(day: string, today: string): { reminder: Reminder; daysLeft: number } | null {
  const left = daysLeft(day, today)
  const reminder = [...REMINDERS].reverse().find((before) => left <= before)
  return left <= 0 || reminder === undefined ? null : { reminder, daysLeft: left }
}
