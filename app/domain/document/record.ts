import type { DocumentKind } from './kinds.ts'

/** A part of a document: what is said, in the order in which it is read. */
export type DocumentPart =
  | { type: 'facts'; title: string; rows: [term: string, value: string][] }
  | { type: 'text'; title: string; paragraphs: string[] }
  | { type: 'list'; title: string; items: string[] }

/** What a document says, complete and in Chinese: the page and the PDF print this and nothing else. */
export type DocumentRecord = {
  /** One of the guidance procedure's, or an agreement between two firms. */
  kind: DocumentKind | 'pairing'
  number: string
  version: number
  title: string
  /** 致：whom it is for; '' for one that is for the file. */
  addressee: string
  parts: DocumentPart[]
  issuer: string
  /** The day on which it was made, in Shanghai, as documents write it: 2026年11月24日. */
  date: string
}

/** What is written when a document is made; its number, version, issuer and date are given to it. */
export type DocumentContent = Pick<DocumentRecord, 'addressee' | 'parts'>

/** Everything that a document says, line by line, as a reader meets it. */
export function linesOf(record: DocumentRecord): string[] {
  return [
    record.title,
    numberLine(record),
    ...(record.addressee === '' ? [] : [addresseeLine(record)]),
    ...record.parts.flatMap((part) => (part.title === '' ? bodyOf(part) : [part.title, ...bodyOf(part)])),
    record.issuer,
    record.date,
  ]
}

function bodyOf(part: DocumentPart): string[] {
  if (part.type === 'facts') return part.rows.flat()
  return part.type === 'text' ? part.paragraphs : part.items.map(itemLine)
}

/** An item of a list with its number. */
export const itemLine = (item: string, index: number): string => `${index + 1}. ${item}`

/** 海指受〔2026〕0007号（第2版） */
export const numberLine = ({ number, version }: Pick<DocumentRecord, 'number' | 'version'>): string =>
  version === 1 ? number : `${number}（第${version}版）`

export const addresseeLine = ({ addressee }: Pick<DocumentRecord, 'addressee'>): string => `${addressee}：`

/** 2026-11-24 as documents write it. */
export function writtenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
