/** Years of a term, unless a manager says otherwise. */
const TERM_YEARS = 3

/** The day on which a term that begins on `today` usually ends: the same day three years on. */
export function usualTermEnd(today: string): string {
  const end = `${Number(today.slice(0, 4)) + TERM_YEARS}${today.slice(4)}`
  return end.replace('-02-29', '-02-28')
}
