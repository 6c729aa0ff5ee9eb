import { unformulated } from './spreadsheet-text.ts'

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

type Cell = string | number

/** The first line of a file for a spreadsheet (RFC 4180), with the mark that makes it UTF-8 there. */
export function csvHead(cells: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLine(cells)
}

/** One line of it. A text that a spreadsheet would take for a formula gets an apostrophe, and stays a text. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(value: Cell): string {
  const text = typeof value === 'string' ? unformulated(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
