import { isDay } from '../day.ts'
import { numberOf } from '../decimal.ts'
import { isJurisdiction } from '../vocabulary/jurisdictions.ts'

/** Days, `YYYY-MM-DD`, both included; an end that is not stated is open. */
export type WrittenSpan = { from?: string; to?: string }
export type Leave = WrittenSpan & { from: string }
export type Pause = WrittenSpan & { jurisdiction: string }

/** What a party says it can take; null is not stated. */
export type Availability = {
  capacity: number | null
  responseHours: number | null
  leave: Leave[]
  pauses: Pause[]
}

/** What was typed, row by row: '' is nothing. */
export type TypedAvailability = {
  capacity: string
  responseHours: string
  leave: readonly { from: string; to: string }[]
  pauses: readonly { jurisdiction: string; from: string; to: string }[]
}

/** Why a field must be mended; `field` is the control, like `leave-1-to`. */
export type AvailabilityIssue = {
  field: string
  code: 'number' | 'day' | 'order' | 'leave_from' | 'place' | 'repeated'
}

/** Rows that may be typed, and spans that are kept. */
export const MOST_ROWS = 50
const MOST = 100_000

/** True when the span holds on `day`. */
export function holdsOn({ from, to }: WrittenSpan, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || to >= day)
}

/**
 * Reads what a party typed about what it can take. Rows without anything in them are no rows; what was over before
 * `today` is let go.
 * @param today the Shanghai day, `YYYY-MM-DD`
 */
export function readAvailability(
  typed: TypedAvailability,
  today: string,
): { availability: Availability; issues: AvailabilityIssue[] } {
  const issues: AvailabilityIssue[] = []
  const leave = typed.leave.slice(0, MOST_ROWS).flatMap(({ from, to }, row): Leave[] => {
    if (from === '' && to === '') return []
    issues.push(...spanIssues({ from, to }, `leave-${row + 1}`))
    if (from === '') issues.push({ field: `leave-${row + 1}-from`, code: 'leave_from' })
    return [{ from, ...(to !== '' && { to }) }]
  })
  const seen = new Set<string>()
  const pauses = typed.pauses.slice(0, MOST_ROWS).flatMap(({ jurisdiction, from, to }, row): Pause[] => {
    const field = `pause-${row + 1}`
    if (jurisdiction === '' && from === '' && to === '') return []
    issues.push(...spanIssues({ from, to }, field))
    if (!isJurisdiction(jurisdiction)) issues.push({ field: `${field}-place`, code: 'place' })
    const key = [jurisdiction, from, to].join(' ')
    if (seen.has(key)) issues.push({ field: `${field}-place`, code: 'repeated' })
    seen.add(key)
    return [{ jurisdiction, ...(from !== '' && { from }), ...(to !== '' && { to }) }]
  })
  const isNotOver = ({ to }: WrittenSpan) => to === undefined || to >= today
  return {
    availability: {
      capacity: readNumber(typed.capacity, 'capacity', issues),
      responseHours: readNumber(typed.responseHours, 'responseHours', issues),
      leave: leave.filter(isNotOver),
      pauses: pauses.filter(isNotOver),
    },
    issues,
  }
}

function spanIssues({ from, to }: { from: string; to: string }, field: string): AvailabilityIssue[] {
  const wrong = ([end, text]: [string, string]) =>
    text !== '' && !isDay(text) ? [{ field: `${field}-${end}`, code: 'day' as const }] : []
  const issues: AvailabilityIssue[] = [...wrong(['from', from]), ...wrong(['to', to])]
  if (issues.length === 0 && from !== '' && to !== '' && to < from) {
    issues.push({ field: `${field}-to`, code: 'order' })
  }
  return issues
}

function readNumber(
  text: string,
  field: 'capacity' | 'responseHours',
  issues: AvailabilityIssue[],
): number | null {
  if (text.trim() === '') return null
  const number = numberOf(text)
  const fits = number !== null && number >= 0 && number <= MOST
  if (fits && (field === 'responseHours' || Number.isInteger(number))) return number
  issues.push({ field, code: 'number' })
  return null
}

/** What a party said, as it was typed: for the form. */
export function typedOf({ capacity, responseHours, leave, pauses }: Availability): TypedAvailability {
  return {
    capacity: String(capacity ?? ''),
    responseHours: String(responseHours ?? ''),
    leave: leave.map(({ from, to }) => ({ from, to: to ?? '' })),
    pauses: pauses.map(({ jurisdiction, from, to }) => ({ jurisdiction, from: from ?? '', to: to ?? '' })),
  }
}
