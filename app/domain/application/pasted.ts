import { FIELDS } from './fields.ts'
import { type FieldIssue, fieldIssues } from './read-fields.ts'
import type { Values } from './values.ts'

/** The columns of a pasted table of matters, in their order; a first row of titles is recognised. */
export const PASTED_COLUMNS = [
  'jurisdiction',
  'ipType',
  'procedure',
  'role',
  'client',
  'opponent',
  'forum',
  'docket',
  'filedOn',
  'closedOn',
  'outcome',
] as const
export type PastedColumn = (typeof PASTED_COLUMNS)[number]

/** From what a person writes to a code: a country's name, a right, a procedure. Unknown words stay as they are. */
export type WordReader = (column: 'jurisdiction' | 'ipType' | 'procedure' | 'role', word: string) => string

/** What a cell of row `row` (counted from 1, titles included) must be mended for. */
export type PastedIssue = FieldIssue & { row: number; text: string }
export type Pasted = { matters: Values[]; issues: PastedIssue[] }

const MOST_ROWS = 500

/**
 * Reads rows copied from a spreadsheet: cells apart by tabs, quoted where they hold line breaks.
 * @param today the Shanghai day: no matter was filed after it
 */
export function readPasted(text: string, read: WordReader, today: string): Pasted {
  const rows = cellsOf(text)
  const titled = isTitleRow(rows[0] ?? [], read)
  const matters: Values[] = []
  const issues: PastedIssue[] = []
  for (const [index, cells] of rows.entries()) {
    if ((index === 0 && titled) || cells.every((cell) => cell === '')) continue
    const row = index + 1
    if (matters.length === MOST_ROWS) return { matters, issues: [...issues, tooMany(row)] }
    const values = valuesOf(cells, read)
    for (const issue of fieldIssues(FIELDS.matter, values, today)) {
      issues.push({ ...issue, row, text: values[issue.field]?.[0] ?? '' })
    }
    matters.push(values)
  }
  return { matters, issues }
}

const tooMany = (row: number): PastedIssue => ({ row, field: 'pasted', code: 'many', text: '' })

/** A first row whose day and place are no day and no place is one of titles. */
function isTitleRow(cells: readonly string[], read: WordReader): boolean {
  const filed = dayOf(cells[PASTED_COLUMNS.indexOf('filedOn')] ?? '')
  const isDated = /\d/.test(filed)
  const place = cells[0] ?? ''
  return !isDated && (place === '' || read('jurisdiction', place) === place)
}

function valuesOf(cells: readonly string[], read: WordReader): Values {
  return Object.fromEntries(
    PASTED_COLUMNS.map((column, index) => {
      const cell = cells[index] ?? ''
      return [column, cell === '' ? [] : [typedIn(column, cell, read)]]
    }),
  )
}

function typedIn(column: PastedColumn, cell: string, read: WordReader): string {
  switch (column) {
    case 'jurisdiction':
    case 'ipType':
    case 'procedure':
    case 'role':
      return read(column, cell)
    case 'filedOn':
    case 'closedOn':
      return dayOf(cell)
    default:
      return cell
  }
}

/** `2024/3/5`, `2024.3.5` and `2024年3月5日` as `2024-03-05`; anything else as it stands. */
function dayOf(cell: string): string {
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC')) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : cell
}

/** Rows of trimmed cells. A cell in quotes may hold tabs, line breaks and doubled quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) break
    const [, quoted, plain, end] = found
    const written = (quoted === undefined ? plain! : quoted.replaceAll('""', '"')).trim()
    rows.at(-1)!.push(written)
    if (end !== '\t' && end !== '') rows.push([])
  }
  return rows.filter((cells) => cells.length > 0)
}
