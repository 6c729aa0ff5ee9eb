const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The English name of a month or its abbreviation, as part of a pattern. */
export const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'

/** The number, 1..12, of what `MONTH` matched. */
export function monthSaid(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3)) + 1
}
