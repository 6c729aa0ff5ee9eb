import type { EnterpriseNames } from '../dispute/match-request.ts'
import type { Title } from '../dispute/title.ts'
import { type FigureCode, figureOf } from './figures.ts'

/** One line of what a figure counts. */
export type Counted = {
  key: string
  /** The Shanghai day by which it is counted. */
  day: string
  what: Title
  names: EnterpriseNames | null
  enterpriseId: string | null
  /** Its page. */
  to: string | null
  /** What it adds to a sum; 1 where lines are counted. */
  weight: number
  district: string | null
  channel: string | null
  jurisdictions: readonly string[]
  ipTypes: readonly string[]
}

/** What a report is narrowed to; '' is everything. */
export type ReportFilter = { district: string; channel: string; jurisdiction: string; ipType: string }

/** By what a report is broken down. */
export const DIMENSIONS = ['month', 'district', 'channel', 'jurisdiction', 'ipType'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** True for a line that a filter leaves in; one that does not say where it belongs is left out by any filter on that. */
export function passes(line: Counted, { district, channel, jurisdiction, ipType }: ReportFilter): boolean {
  return (
    (district === '' || line.district === district) &&
    (channel === '' || line.channel === channel) &&
    (jurisdiction === '' || line.jurisdictions.includes(jurisdiction)) &&
    (ipType === '' || line.ipTypes.includes(ipType))
  )
}

/** The lines of a figure: those of its source that pass, each enterprise once where enterprises are counted. */
export function linesOf(code: FigureCode, lines: readonly Counted[], filter: ReportFilter): Counted[] {
  const passed = lines.filter((line) => passes(line, filter))
  const figure = figureOf(code)
  if (!figure.distinct) return figure.sums ? passed : passed.map((line) => ({ ...line, weight: 1 }))
  const seen = new Set<string>()
  return passed
    .filter(({ enterpriseId }) => enterpriseId !== null && !seen.has(enterpriseId) && seen.add(enterpriseId))
    .map((line) => ({ ...line, weight: 1 }))
}

/** The number that a figure shows. */
export const totalOf = (lines: readonly Counted[]): number =>
  lines.reduce((sum, { weight }) => sum + weight, 0)

/** The values of a dimension at which a line stands: none where it does not say, several for a dispute in several places. */
export function valuesOf(line: Counted, dimension: Dimension): readonly string[] {
  if (dimension === 'month') return [line.day.slice(0, 7)]
  if (dimension === 'jurisdiction') return line.jurisdictions
  if (dimension === 'ipType') return line.ipTypes
  const value = line[dimension]
  return value === null ? [] : [value]
}

const EVERYTHING: ReportFilter = { district: '', channel: '', jurisdiction: '', ipType: '' }

/**
 * What a figure comes to at each value of a dimension: at each the same as if it were narrowed to it. Under a filter on
 * that very dimension there is but that one value: at others the same disputes would be counted as something else.
 */
export function countBy(
  code: FigureCode,
  lines: readonly Counted[],
  filter: ReportFilter,
  dimension: Dimension,
): Map<string, number> {
  const groups = new Map<string, Counted[]>()
  const only = dimension === 'month' ? '' : filter[dimension]
  for (const line of lines) {
    if (!passes(line, filter)) continue
    for (const value of valuesOf(line, dimension)) {
      if (only !== '' && value !== only) continue
      const group = groups.get(value)
      if (group) group.push(line)
      else groups.set(value, [line])
    }
  }
  return new Map([...groups].map(([value, group]) => [value, totalOf(linesOf(code, group, EVERYTHING))]))
}

/** Every month from the one of `from` to the one of `to`, `YYYY-MM`. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = monthNumber(from); month <= monthNumber(to); month += 1) {
    months.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
  }
  return months
}

/** Months since the year 0: as text, the one after 9999-12 would come before it. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
