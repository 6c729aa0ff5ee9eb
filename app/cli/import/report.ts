import { RECORD_TYPES, type RecordType } from './record-types.ts'
import type { Change } from './writer.ts'

/** Where a remark belongs: the file (null for lines that came from nowhere in particular) and its line, from 1. */
export type Place = { file: string | null; line: number }
export type RefusedLine = Place & { reason: string }
export type Warning = Place & { message: string }

/** What became of an import. */
export type ImportReport = {
  /** Records that are now in the database as given, whether or not that changed anything. */
  accepted: number
  refused: RefusedLine[]
  warnings: Warning[]
  /** Accepted records by type; only types that occurred. */
  byType: Partial<Record<RecordType, number>>
  /** A record that two lines changed counts as changed by both. */
  changes: Record<Exclude<Change, 'overwritten'>, number>
  /** Files that could not be read, or not to their end. */
  unreadable: { file: string; reason: string }[]
}

export function emptyReport(): ImportReport {
  return {
    accepted: 0,
    refused: [],
    warnings: [],
    byType: {},
    changes: { inserted: 0, updated: 0, unchanged: 0 },
    unreadable: [],
  }
}

/** A report that can count on without changing `report`; what could not be read is one list for both. */
export function copyOf(report: ImportReport): ImportReport {
  return {
    ...report,
    refused: [...report.refused],
    warnings: [...report.warnings],
    byType: { ...report.byType },
    changes: { ...report.changes },
  }
}

/** The report in numbers, as the audit keeps it; `files` are those it is of, null for one without a name. */
export function countsOf(report: ImportReport, files: readonly (string | null)[]) {
  const { accepted, refused, warnings, byType, changes } = report
  return {
    files: files.filter((file) => file !== null),
    accepted,
    refused: refused.length,
    warnings: warnings.length,
    byType,
    changes,
  }
}

/** Puts refusals and warnings into the order of the lines: deferred lines are written last. */
export function inLineOrder(report: ImportReport, files: readonly (string | null)[]): ImportReport {
  const order = new Map(files.map((file, index) => [file, index]))
  const compare = (a: Place, b: Place) => order.get(a.file)! - order.get(b.file)! || a.line - b.line
  const byType = Object.fromEntries(
    RECORD_TYPES.filter((type) => report.byType[type]).map((type) => [type, report.byType[type]]),
  )
  return {
    ...report,
    byType,
    refused: report.refused.sort(compare),
    warnings: report.warnings.sort(compare),
  }
}

/** True when every line of every file was accepted. */
export function isComplete(report: ImportReport): boolean {
  return report.refused.length === 0 && report.unreadable.length === 0
}

const where = ({ file, line }: Place) => (file === null ? `line ${line}` : `${file}:${line}`)

/** One line for each refusal and unreadable file, as people read them. */
export function failures(report: ImportReport): string[] {
  return [
    ...report.unreadable.map(({ file, reason }) => `unreadable ${file}: ${reason}`),
    ...report.refused.map((line) => `refused ${where(line)}: ${line.reason}`),
  ]
}

/** The failures, and one line for each warning. */
export function remarks(report: ImportReport): string[] {
  return [...failures(report), ...report.warnings.map((line) => `warning ${where(line)}: ${line.message}`)]
}

/** The counts, as people read them. */
export function summary(report: ImportReport): string {
  const { inserted, updated, unchanged } = report.changes
  const types = Object.entries(report.byType).map(([type, count]) => `${type} ${count}`)
  return [
    `accepted ${report.accepted} (new ${inserted}, changed ${updated}, unchanged ${unchanged})` +
      (types.length ? `: ${types.join(', ')}` : ''),
    `refused ${report.refused.length}`,
    ...(report.warnings.length ? [`warnings ${report.warnings.length}`] : []),
  ].join('\n')
}
