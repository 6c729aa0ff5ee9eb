import type { NamedDay, PublishedCalendar, PublishedYear } from './calendar.ts'

/** What staff entered for one day: closed or open, whatever was published. */
export type CalendarCorrection = NamedDay & { open: boolean }

/** A year that staff entered, because nobody had published it when this was written. */
export type EnteredYear = Pick<PublishedYear, 'year' | 'source' | 'asOf'>

/**
 * A published calendar as staff have corrected it: years that they entered start with weekends alone, and each day
 * that they name counts as they say. A correction in a year that is neither published nor entered changes nothing:
 * the rest of that year is still not known.
 */
export function correctCalendar(
  published: PublishedCalendar,
  entered: readonly EnteredYear[],
  corrections: readonly CalendarCorrection[],
): PublishedCalendar {
  const known = new Set(published.years.map(({ year }) => year))
  const added = entered
    .filter(({ year }) => !known.has(year))
    .map((year): PublishedYear => ({ ...year, closed: [], open: [] }))
  return { ...published, years: [...published.years, ...added].map((year) => corrected(year, corrections)) }
}

function corrected(year: PublishedYear, corrections: readonly CalendarCorrection[]): PublishedYear {
  const mine = corrections.filter(({ day }) => Number(day.slice(0, 4)) === year.year)
  if (mine.length === 0) return year
  const named = new Set(mine.map(({ day }) => day))
  const untouched = (days: readonly NamedDay[]) => days.filter(({ day }) => !named.has(day))
  return {
    ...year,
    closed: [...untouched(year.closed), ...mine.filter(({ open }) => !open)],
    open: [...untouched(year.open), ...mine.filter(({ open }) => open)],
  }
}
