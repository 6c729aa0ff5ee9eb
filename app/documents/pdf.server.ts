import PDFDocument from 'pdfkit'
import {
  addresseeLine,
  type DocumentPart,
  type DocumentRecord,
  itemLine,
  numberLine,
} from '../domain/document/record.ts'
import { documentFonts, type Run, type Weight } from './fonts.server.ts'
import { cutUnbroken } from './unbroken.ts'

const MARGIN = 68
const INK = '#1a1a1a'
const QUIET = '#555555'
const RULE = '#c8c8c8'
const BODY = 11
const TERM_WIDTH = 118
/** Where values begin, beside their terms. */
const VALUE_AT = MARGIN + TERM_WIDTH + 12
/** Lines of a term beside its value. */
const MOST_TERM_LINES = 5
const GAP = 14
/** Chinese paragraphs begin two characters in. */
const INDENT = BODY * 2
/** Signs that are measured as one before they are cut. */
const LONGEST_UNBROKEN = 60

type Align = 'left' | 'center' | 'right'
type Style = { size?: number; weight?: Weight; colour?: string; align?: Align }
type Layout = Style & { indent?: number; gap?: number; x?: number; width?: number }
type Doc = InstanceType<typeof PDFDocument>

/**
 * A document as PDF whose text can be searched and copied: every character is drawn from a font that maps it back to
 * itself, or named by its code point and marked with what it stands for.
 * @param check the document's checksum, printed at its foot
 */
export async function renderPdf(record: DocumentRecord, check: string): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: `${record.title} ${record.number}`, Author: record.issuer },
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => {
    doc.on('end', resolve)
  })
  draw(doc, record)
  drawFeet(doc, check)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

function draw(doc: Doc, record: DocumentRecord): void {
  write(doc, record.title, { size: 20, weight: 700, align: 'center', gap: 6 })
  write(doc, numberLine(record), { align: 'right', colour: QUIET, gap: GAP })
  if (record.addressee !== '') write(doc, addresseeLine(record), { weight: 700, gap: 8 })
  for (const part of record.parts) drawPart(doc, part)
  doc.moveDown(1)
  write(doc, record.issuer, { align: 'right', gap: 4 })
  write(doc, record.date, { align: 'right' })
}

function drawPart(doc: Doc, part: DocumentPart): void {
  if (part.title !== '') {
    keepTogether(doc, 60)
    write(doc, part.title, { size: 12, weight: 700, gap: 6 })
  }
  switch (part.type) {
    case 'facts':
      for (const row of part.rows) drawRow(doc, row)
      break
    case 'text':
      for (const paragraph of part.paragraphs) write(doc, paragraph, { indent: INDENT, gap: 6 })
      break
    case 'list':
      for (const [index, item] of part.items.entries()) {
        write(doc, itemLine(item, index), { x: MARGIN + INDENT, width: contentWidth(doc) - INDENT, gap: 4 })
      }
  }
  doc.y += GAP - 4
}

/** A term and its value, above a rule: beside one another, or the value below a term that is long. */
function drawRow(doc: Doc, row: [term: string, value: string]): void {
  doc.y += 4
  if (isLong(doc, row[0])) drawBelow(doc, row)
  else drawBeside(doc, row)
  doc.y += 4
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + contentWidth(doc), doc.y)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
}

/** A value may go on over the page; its term stands at its beginning, which has to be on one page. */
function drawBeside(doc: Doc, [term, value]: [string, string]): void {
  keepTogether(doc, heightOf(doc, term, TERM_WIDTH) + 8)
  const { page, y: top } = doc
  write(doc, term, { colour: QUIET, width: TERM_WIDTH })
  const underTerm = doc.y
  doc.y = top
  write(doc, value, besideTerm(doc))
  if (doc.page === page) doc.y = Math.max(doc.y, underTerm)
}

function drawBelow(doc: Doc, [term, value]: [string, string]): void {
  keepTogether(doc, 60)
  write(doc, term, { colour: QUIET, gap: 4 })
  write(doc, value, besideTerm(doc))
}

/** Whether a term would take so many lines beside its value that it had better go over the whole width. */
function isLong(doc: Doc, term: string): boolean {
  const column = { weight: 400, width: TERM_WIDTH } as const
  return widthOf(doc.fontSize(BODY), runsOf(doc, term, column)) > MOST_TERM_LINES * TERM_WIDTH
}

/** How high a text stands, give or take a character from another font. */
function heightOf(doc: Doc, text: string, width: number): number {
  return doc.fontSize(BODY).heightOfString(text, { width, lineGap: 5 })
}

const besideTerm = (doc: Doc) => ({ x: VALUE_AT, width: MARGIN + contentWidth(doc) - VALUE_AT })
const contentWidth = (doc: Doc) => doc.page.width - MARGIN * 2

/** Begins a new page when less than `height` is left on this one. */
function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage()
}

/** Writes a paragraph, changing fonts in mid-line where one lacks a character. */
function write(doc: Doc, text: string, { size = BODY, weight = 400, colour = INK, ...layout }: Layout): void {
  const { x = MARGIN, width = contentWidth(doc), align = 'left', indent = 0, gap = 0 } = layout
  doc.fontSize(size).fillColor(colour)
  doc.x = x
  const runs = runsOf(doc, text, { weight, width })
  const lead = alignedAsOne(doc, runs, { align, width })
  for (const [index, run] of runs.entries()) {
    // Who copies a sign that is only named gets the sign itself.
    if (run.meant !== undefined) doc.markContent('Span', { actual: run.meant })
    doc.font(run.font).text(run.text, {
      width,
      align: lead === null ? align : 'left',
      indent: index === 0 ? indent + (lead ?? 0) : 0,
      lineGap: 5,
      continued: index < runs.length - 1,
    })
    if (run.meant !== undefined) doc.endMarkedContent()
  }
  doc.x = MARGIN
  doc.y += gap
}

/**
 * How far the first of several runs is moved so that all of them stand at the right or in the middle: each aligned by
 * itself would be drawn over the others. Null for a single run; what is longer than a line begins at the left.
 */
function alignedAsOne(
  doc: Doc,
  runs: readonly Run[],
  { align, width }: { align: Align; width: number },
): number | null {
  if (runs.length <= 1) return null
  if (align === 'left') return 0
  const room = Math.max(0, Math.floor(width - widthOf(doc, runs)))
  return align === 'right' ? room : room / 2
}

const widthOf = (doc: Doc, runs: readonly Run[]): number =>
  runs.reduce((sum, { font, text }) => sum + doc.font(font).widthOfString(text), 0)

/** A text by fonts, and so that nothing in it is too long or too wide to be set into lines. */
function runsOf(doc: Doc, text: string, { weight, width }: { weight: Weight; width: number }): Run[] {
  const fonts = documentFonts()
  return fonts.runs(text, weight).flatMap((run) => {
    doc.registerFont(run.font, fonts.bytes(run.font)).font(run.font)
    const fits = (stretch: string) =>
      stretch.length <= LONGEST_UNBROKEN && doc.widthOfString(stretch) <= width
    return cutUnbroken(run.text, fits).map((piece) => ({ ...run, text: piece }))
  })
}

/** Number of the page and the checksum, on every page. */
function drawFeet(doc: Doc, check: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    // Below the margin a text would begin a new page.
    doc.page.margins.bottom = 0
    doc.y = doc.page.height - 44
    write(doc, `第 ${index + 1} 页，共 ${count} 页　校验 ${check.slice(0, 16)}`, {
      size: 8,
      colour: QUIET,
      align: 'center',
    })
  }
}
