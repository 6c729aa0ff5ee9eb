import { cpus, totalmem } from 'node:os'
import process from 'node:process'

/** One comparison of what we do with the least that it could cost, both measured in the same run. */
export type Row = {
  measure: string
  size: string
  ours: number
  baseline: number
  unit: 'ms' | 's' | 'requests/s'
  /** How many times as long as the baseline it takes: 1 is as fast, 2 takes twice as long. */
  ratio: number
  /** The ratio that must not be passed, where one is set. */
  limit?: number
}

export type Report = {
  measuredOn: string
  machine: string
  /** How many processes wanted a processor in the minute before it began and before it ended, as `uptime` says. */
  load: [before: number, after: number]
  seconds: number
  rows: Row[]
}

/** `Xeon, 2 cores, 24 GiB, Node 20.20.2`: figures mean nothing without it. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpu?.model.trim() || 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, Node ${process.versions.node}`
}

/** The report as Markdown that the README can quote. */
export function asMarkdown(report: Report): string {
  const lines = report.rows.map((row) => {
    const limit = row.limit ? `≤ ${row.limit}` : ''
    const cells = [row.measure, row.size, figure(row.ours, row.unit), figure(row.baseline, row.unit)]
    return `| ${[...cells, `${row.ratio.toFixed(2)} ×`, limit].join(' | ')} |`
  })
  return [
    `Measured by \`npm run bench\` on ${report.measuredOn}: ${report.machine}; ${loadOf(report)}.`,
    '',
    '| what | size | ours | baseline | takes | aim |',
    '| --- | --- | ---: | ---: | ---: | --- |',
    ...lines,
    '',
  ].join('\n')
}

/** `load average 0.4 before, 2.1 after`: neighbours slow down everything, and not everything alike. */
export function loadOf({ load: [before, after] }: Report): string {
  return `load average ${before.toFixed(1)} before, ${after.toFixed(1)} after`
}

/** The report for a terminal. */
export function asTable(report: Report): string {
  const cells = report.rows.map((row) => [
    row.measure,
    row.size,
    figure(row.ours, row.unit),
    figure(row.baseline, row.unit),
    `${row.ratio.toFixed(2)} ×${row.limit ? ` (aim ≤ ${row.limit})` : ''}`,
  ])
  const rows = [['what', 'size', 'ours', 'baseline', 'takes'], ...cells]
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')).join('\n')
}

function figure(value: number, unit: Row['unit']): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0
  const number = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${number} ${unit}`
}
