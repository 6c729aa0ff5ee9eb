import type { Label } from '../vocabulary/labels.ts'

/** The documents of the guidance procedure, in the order of the Anhui standard DB34/T 5367-2026. */
export const DOCUMENT_KINDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const DOCUMENT_TITLES: Readonly<Record<DocumentKind, Label>> = {
  A: { zh: '海外知识产权纠纷应对指导申请书', en: 'Application for guidance' },
  B: { zh: '补充材料通知书', en: 'Request for further material' },
  C: { zh: '不予受理通知书', en: 'Notice of non-acceptance' },
  D: { zh: '受理通知书', en: 'Notice of acceptance' },
  E: { zh: '终止指导告知书', en: 'Notice that guidance has ended' },
  F: { zh: '指导意见书', en: 'Opinion of guidance' },
  G: { zh: '卷宗', en: 'File of the case' },
}

export const isDocumentKind = (kind: string): kind is DocumentKind =>
  (DOCUMENT_KINDS as readonly string[]).includes(kind)

/** The word that stands for each kind in a document's number. */
const NUMBER_WORDS: Readonly<Record<DocumentKind, string>> = {
  A: '申',
  B: '补',
  C: '不受',
  D: '受',
  E: '终',
  F: '意',
  G: '卷',
}

/** A document's number: 海指受〔2026〕0007号. @param count counts up within the kind and the year, from 1 */
export function documentNumber(kind: DocumentKind, year: number, count: number): string {
  return `海指${NUMBER_WORDS[kind]}〔${year}〕${String(count).padStart(4, '0')}号`
}
