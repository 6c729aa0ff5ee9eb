import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from '@protobi/exceljs'
import { recordEvent } from '../../db/events.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import type { AuditNoun } from '../domain/audit/vocabulary.ts'
import { shanghaiDay } from '../domain/day.ts'
import { Problem } from '../domain/errors.ts'
import { unformulated } from '../domain/spreadsheet-text.ts'

/** How a column is written: as text, a day, an instant as Shanghai's clock shows it, a number, or hundredths of money. */
type Format = 'text' | 'day' | 'instant' | 'number' | 'money'

/** A column of a sheet; `value` is what a row has there, null where it has nothing. */
export type SheetColumn<Row> = {
  title: string
  format: Format
  width?: number
  value: (row: Row) => string | number | null
}

/** A sheet ready to be written. */
export type Sheet = { name: string; columns: readonly SheetColumn<unknown>[]; rows: readonly unknown[] }

/** Keeps a sheet's rows and columns together while they are typed. */
export const sheet = <Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): Sheet => ({ name, columns: columns as readonly SheetColumn<unknown>[], rows })

/** Rows of one file; whoever wants more narrows the filter. */
export const MOST_ROWS = 20_000
/** What one cell of Excel holds. */
const MOST_CHARACTERS = 32_767
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

const NUMBER_FORMATS: Partial<Record<Format, string>> = {
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
  money: '#,##0.00',
}

/**
 * Text that no spreadsheet takes for a formula, also after it was saved as CSV, with the characters that a sheet's XML
 * cannot hold left out.
 */
export function cellText(text: string): string {
  const plain = Array.from(text)
    .filter((sign) => !isUnwritable(sign))
    .join('')
    .slice(0, MOST_CHARACTERS - 1)
  return unformulated(plain)
}

function isUnwritable(sign: string): boolean {
  const code = sign.codePointAt(0)!
  const isControl = code < 0x20 && code !== 9 && code !== 10 && code !== 13
  const isHalf = code >= 0xd800 && code <= 0xdfff
  return isControl || isHalf || code === 0xfffe || code === 0xffff
}

function cellValue(format: Format, value: string | number | null): string | number | Date | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return format === 'money' ? value / 100 : value
  if (format === 'day') return new Date(`${value}T00:00:00.000Z`)
  if (format === 'instant') return new Date(Date.parse(value) + SHANGHAI_OFFSET_MS)
  return cellText(value)
}

type Export = {
  /** The file's name without its ending. */
  name: string
  /** What its rows are, for the audit. */
  noun: AuditNoun
  sheets: readonly Sheet[]
  /** What was asked for, for the audit: the words of the address. */
  asked: string
}

/**
 * Answers with an Excel file and records who took it away.
 * @throws Problem `invalid_input` for more rows than one file may have
 */
export async function workbookResponse(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  actor: Actor,
  request: Request,
  { name, noun, sheets, asked }: Export,
): Promise<Response> {
  const rows = sheets.reduce((sum, one) => sum + one.rows.length, 0)
  if (rows > MOST_ROWS) throw new Problem('payload_too_large', `a file has at most ${MOST_ROWS} rows`)
  if (request.method === 'GET') {
    const detail = { asked: asked.slice(0, 1_000), rows }
    await db
      .transaction()
      .execute((trx) => recordEvent(trx, actor, { action: 'export', noun, subjectId: null, detail }, now()))
  }
  const file = `${name}-${shanghaiDay(now())}.xlsx`
  return new Response(request.method === 'GET' ? new Uint8Array(await bytesOf(sheets)) : null, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/**
 * The whole file, which its bound keeps small: a stream that its reader breaks off would go on being written to, fail at
 * that where nobody can catch it, and bring the server down.
 */
async function bytesOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), writeSheets(out, sheets)])
  return bytes
}

async function writeSheets(stream: PassThrough, sheets: readonly Sheet[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  for (const { name, columns, rows } of sheets) {
    const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    page.columns = columns.map(({ title, format, width = 16 }) => {
      const numFmt = NUMBER_FORMATS[format]
      return { header: cellText(title), width, ...(numFmt && { style: { numFmt } }) }
    })
    page.getRow(1).font = { bold: true }
    page.getRow(1).commit()
    for (const row of rows) {
      page.addRow(columns.map(({ format, value }) => cellValue(format, value(row)))).commit()
    }
    page.commit()
  }
  await book.commit()
}
