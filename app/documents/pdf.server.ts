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
const TERM_WIDTH = 130
const GAP = 14
/** Chinese paragraphs begin two characters in. */
const INDENT = BODY * 2
/** Signs that are measured as one before they are cut. */
const LONGEST_UNBROKEN = 60

type Style = { size?: number; weight?: Weight; colour?: string; align?: 'left' | 'center' | 'right' }
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

/** A term and its value, between rules. A value may go on over the page; its term stands at its beginning. */
function drawRow(doc: Doc, [term, value]: [string, string]): void {
  keepTogether(doc, heightOf(doc, term, TERM_WIDTH - 12) + 12)
  const top = doc.y + 4
  const { page } = doc
  doc.y = top
  write(doc, term, { colour: QUIET, width: TERM_WIDTH - 12 })
  const underTerm = doc.y
  doc.y = top
  write(doc, value, { x: MARGIN + TERM_WIDTH, width: contentWidth(doc) - TERM_WIDTH })
  doc.y = (doc.page === page ? Math.max(doc.y, underTerm) : doc.y) + 4
  doc
    .moveTo(MARGIN, doc.y)
    .lineTo(MARGIN + contentWidth(doc), doc.y)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke()
}

/** How high a text stands, give or take a character from another font. */
function heightOf(doc: Doc, text: string, width: number): number {
  return doc.fontSize(BODY).heightOfString(text, { width, lineGap: 5 })
}

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
  for (const [index, run] of runs.entries()) {
    // Who copies a sign that is only named gets the sign itself.
    if (run.meant !== undefined) doc.markContent('Span', { actual: run.meant })
    doc.font(run.font).text(run.text, {
      width,
      align,
      indent: index === 0 ? indent : 0,
      lineGap: 5,
      continued: index < runs.length - 1,
    })
    if (run.meant !== undefined) doc.endMarkedContent()
  }
  doc.x = MARGIN
  doc.y += gap
}

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
