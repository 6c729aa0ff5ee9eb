import { addDays, addMonths, isDay } from '../domain/day.ts'
import { DIMENSIONS, type Dimension, type ReportFilter } from '../domain/report/count.ts'
import { type FigureCode, isFigure } from '../domain/report/figures.ts'
import { CHANNELS, DISTRICTS } from '../domain/vocabulary/channels.ts'
import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'

export const REPORTS_PATH = '/staff/reports'
export const LIST_PATH = '/staff/reports/list'

/** Years that one report may span. */
const MOST_YEARS = 10

/** What is asked of a report: all of it stands in the address. Both days are counted. */
export type ReportQuery = ReportFilter & {
  from: string
  to: string
  by: Dimension
  figure: FigureCode
  page: number
}

const FIRST_DAY = '2000-01-01'

/** The end of next year: nothing that is counted lies later, so a later day is a slip of the pen. */
const lastDayAt = (today: string) => `${Number(today.slice(0, 4)) + 1}-12-31`

const laterOf = (a: string, b: string) => [a, b].sort()[1]!
const earlierOf = (a: string, b: string) => [a, b].sort()[0]!

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | '' =>
  values.find((value) => value === given) ?? ''

/**
 * Reads an address; what does not belong there is left out, never an error. Without days it is this year so far.
 * @param today the Shanghai day
 */
export function readReportQuery(params: URLSearchParams, today: string): ReportQuery {
  const given = (name: string) => {
    const day = params.get(name) ?? ''
    return isDay(day) && day >= FIRST_DAY && day <= lastDayAt(today) ? day : null
  }
  const last = given('to') ?? today
  const first = given('from') ?? `${last.slice(0, 4)}-01-01`
  const [from, to] = first <= last ? [first, last] : [last, first]
  const earliest = addMonths(to, -12 * MOST_YEARS)
  const page = Number(params.get('page'))
  const figure = params.get('figure') ?? ''
  const jurisdiction = params.get('jurisdiction') ?? ''
  return {
    from: laterOf(from, earliest),
    to,
    by: oneOf(DIMENSIONS, params.get('by')) || 'month',
    figure: isFigure(figure) ? figure : 'accepted',
    district: oneOf(DISTRICTS, params.get('district')),
    channel: oneOf(CHANNELS, params.get('channel')),
    jurisdiction: /^[a-z]{2}$/.test(jurisdiction) ? jurisdiction : '',
    ipType: oneOf(IP_TYPES, params.get('ipType')),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a query under `path`; both days are always said. */
export function reportHref(query: ReportQuery, path = REPORTS_PATH): string {
  const params = new URLSearchParams({ from: query.from, to: query.to })
  if (query.by !== 'month') params.set('by', query.by)
  if (query.figure !== 'accepted' || path !== REPORTS_PATH) params.set('figure', query.figure)
  for (const name of ['district', 'channel', 'jurisdiction', 'ipType'] as const) {
    if (query[name]) params.set(name, query[name])
  }
  if (query.page > 1) params.set('page', String(query.page))
  return `${path}?${params}`
}

/** The query narrowed to one value of a dimension: what a cell of a breakdown counts. */
export function narrowed(query: ReportQuery, dimension: Dimension, value: string): ReportQuery {
  if (dimension !== 'month') return { ...query, [dimension]: value, page: 1 }
  const first = `${value}-01`
  const last = addDays(addMonths(first, 1), -1)
  return {
    ...query,
    from: laterOf(first, query.from),
    to: earlierOf(last, query.to),
    page: 1,
  }
}

/** Periods that are asked for again and again, by the day on which they are asked for. */
export function usualPeriods(today: string): { code: UsualPeriod; from: string; to: string }[] {
  const month = `${today.slice(0, 7)}-01`
  const year = today.slice(0, 4)
  const quarterMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1
  const quarter = `${year}-${String(quarterMonth).padStart(2, '0')}-01`
  return [
    { code: 'thisMonth', from: month, to: today },
    { code: 'lastMonth', from: addMonths(month, -1), to: addDays(month, -1) },
    { code: 'thisQuarter', from: quarter, to: today },
    { code: 'thisYear', from: `${year}-01-01`, to: today },
    { code: 'lastYear', from: `${Number(year) - 1}-01-01`, to: `${Number(year) - 1}-12-31` },
  ]
}
type UsualPeriod = 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear' | 'lastYear'
