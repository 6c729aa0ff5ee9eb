import { addDays } from '../day.ts'
import type { Label } from '../vocabulary/labels.ts'
import type { NamedDay } from './calendar.ts'

/** One day under a name. */
export const on = (day: string, zh: string, en: string): NamedDay => ({ day, name: { zh, en } })

/** Every day from `first` to `last`, both included, under one name. */
export function through(first: string, last: string, zh: string, en: string): NamedDay[] {
  const name: Label = { zh, en }
  const days: NamedDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push({ day, name })
  return days
}
