import type { Db } from '../../db/schema.ts'
import { type Counted, countBy, type Dimension, linesOf, monthsOf, totalOf } from '../domain/report/count.ts'
import { FIGURE_CODES, type FigureCode, figureOf, HEADLINES } from '../domain/report/figures.ts'
import { listCounted } from './queries-counted.server.ts'
import type { ReportQuery } from './report-query.ts'

/** One row of a breakdown: what the headline figures come to at one value of the dimension. */
export type BreakdownRow = { value: string; counts: Record<string, number> }

export type Report = {
  figures: Record<FigureCode, number>
  /** Which figure the chart shows. */
  charted: FigureCode
  /** The headlines, and the charted figure where it is not one of them. */
  columns: FigureCode[]
  rows: BreakdownRow[]
  /** The charted figure month by month. */
  months: { month: string; count: number }[]
}

/** A report as its page and its file show it. For staff alone. */
export async function findReport(db: Db, query: ReportQuery): Promise<Report> {
  const lines = new Map<FigureCode, Counted[]>()
  for (const code of FIGURE_CODES) lines.set(code, await listCounted(db, code, query))
  // What stands on a day does not add up over months: such a figure has no column and no chart.
  const charted = figureOf(query.figure).stock ? 'accepted' : query.figure
  const headlines: readonly FigureCode[] = HEADLINES
  const columns = headlines.includes(charted) ? [...headlines] : [...headlines, charted]
  const counted = columns.map((code) => [code, countBy(code, lines.get(code)!, query, query.by)] as const)
  const ofMonth = countBy(charted, lines.get(charted)!, query, 'month')
  const totals = FIGURE_CODES.map((code) => [code, totalOf(linesOf(code, lines.get(code)!, query))])
  const counts = counted.map(([, one]) => one)
  return {
    figures: Object.fromEntries(totals) as Record<FigureCode, number>,
    charted,
    columns,
    rows: valuesIn(query, counts).map((value) => ({
      value,
      counts: Object.fromEntries(counted.map(([code, one]) => [code, one.get(value) ?? 0])),
    })),
    months: monthsOf(query.from, query.to).map((month) => ({ month, count: ofMonth.get(month) ?? 0 })),
  }
}

/** The rows of a breakdown: every month, or whatever value was counted, the most counted first. */
function valuesIn(
  { by, from, to }: { by: Dimension; from: string; to: string },
  counts: readonly Map<string, number>[],
): string[] {
  if (by === 'month') return monthsOf(from, to)
  const sums = new Map<string, number>()
  for (const one of counts) {
    for (const [value, count] of one) sums.set(value, (sums.get(value) ?? 0) + count)
  }
  return [...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
}

/** The lines that the chosen figure counts. For staff alone. */
export async function listFigure(db: Db, query: ReportQuery): Promise<Counted[]> {
  return linesOf(query.figure, await listCounted(db, query.figure, query), query)
}
