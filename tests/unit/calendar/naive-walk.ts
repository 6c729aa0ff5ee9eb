import type { PublishedCalendar } from '../../../app/domain/calendar/calendar.ts'
import type { Period } from '../../../app/domain/calendar/period.ts'

const DAY_MS = 86_400_000
const written = (date: Date) => date.toISOString().slice(0, 10)
const after = (date: Date) => new Date(date.getTime() + DAY_MS)

/** Walks from day to day with nothing but a calendar on the wall; null when it leaves the years that are known. */
export function naiveWalk({ years }: PublishedCalendar) {
  const isKnown = (date: Date) => years.some(({ year }) => year === date.getUTCFullYear())
  const closed = new Set(years.flatMap((year) => year.closed.map(({ day }) => day)))
  const open = new Set(years.flatMap((year) => year.open.map(({ day }) => day)))
  const isOpen = (date: Date) =>
    open.has(written(date)) || (![0, 6].includes(date.getUTCDay()) && !closed.has(written(date)))

  const workingDaysLater = (day: string, count: number): string | null => {
    let date = new Date(`${day}T00:00:00Z`)
    if (!isKnown(date)) return null
    for (let left = count; left > 0; ) {
      date = after(date)
      if (!isKnown(date)) return null
      if (isOpen(date)) left -= 1
    }
    while (!isOpen(date)) {
      date = after(date)
      if (!isKnown(date)) return null
    }
    return written(date)
  }

  const monthsLater = (day: string, count: number): string => {
    const number = Number(day.slice(8))
    const end = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + count, 1))
    const month = end.getUTCMonth()
    for (let left = number; left > 1 && after(end).getUTCMonth() === month; left -= 1) {
      end.setTime(after(end).getTime())
    }
    return written(end)
  }

  const lastDay = (event: string, { count, unit }: Period): string | null => {
    if (unit === 'working_days') return workingDaysLater(event, count)
    if (unit === 'months') return workingDaysLater(monthsLater(event, count), 0)
    let date = new Date(`${event}T00:00:00Z`)
    for (let left = unit === 'weeks' ? count * 7 : count; left > 0; left -= 1) date = after(date)
    return workingDaysLater(written(date), 0)
  }
  return { workingDaysLater, lastDay, isOpen: (day: string) => isOpen(new Date(`${day}T00:00:00Z`)) }
}
