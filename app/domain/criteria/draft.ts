import { isDay } from '../day.ts'
import type { Criterion } from './criterion.ts'

/** The texts of a question, each required: both languages are public. */
export const CRITERION_TEXTS = ['zh', 'evidenceZh', 'en', 'evidenceEn'] as const
export type CriterionText = (typeof CRITERION_TEXTS)[number]

/** A question as it stands in the form; `code` is empty for a new one. */
export type DraftItem = Record<CriterionText, string> & {
  code: string
  mayNotApply: boolean
  dropped: boolean
}

/** Why a version cannot be issued as it stands: `field` is `inForceFrom`, `items`, or a text's `zh-3`. */
export type DraftIssue = {
  field: string
  code: 'required' | 'long' | 'day' | 'early' | 'none' | 'many' | 'same'
}

const TEXT_LIMIT = 500
const MOST_ITEMS = 40

/**
 * What is to be mended before a draft becomes the next version.
 * @param before the latest version that was issued
 * @param today the Shanghai day
 */
export function draftIssues(
  { inForceFrom, items }: { inForceFrom: string; items: readonly DraftItem[] },
  before: { inForceFrom: string; items: readonly Criterion[] },
  today: string,
): DraftIssue[] {
  const kept = items.flatMap((item, index) => (isLeftOut(item) ? [] : [{ item, index }]))
  const issues: DraftIssue[] = kept.flatMap(({ item, index }) =>
    CRITERION_TEXTS.flatMap((text): DraftIssue[] => {
      if (item[text] === '') return [{ field: `${text}-${index}`, code: 'required' }]
      return item[text].length > TEXT_LIMIT ? [{ field: `${text}-${index}`, code: 'long' }] : []
    }),
  )
  if (kept.length === 0) issues.push({ field: 'items', code: 'none' })
  if (kept.length > MOST_ITEMS) issues.push({ field: 'items', code: 'many' })
  if (!isDay(inForceFrom)) issues.push({ field: 'inForceFrom', code: 'day' })
  else if (inForceFrom < today || inForceFrom < before.inForceFrom) {
    issues.push({ field: 'inForceFrom', code: 'early' })
  }
  if (issues.length > 0) return issues
  const isSame = JSON.stringify(criteriaOf(items, 0)) === JSON.stringify(before.items)
  return isSame ? [{ field: 'items', code: 'same' }] : []
}

/** The questions of a draft; a new one gets a code that no version had. */
export function criteriaOf(items: readonly DraftItem[], version: number): Criterion[] {
  return items
    .filter((item) => !isLeftOut(item))
    .map(({ code, zh, en, evidenceZh, evidenceEn, mayNotApply }, index) => ({
      code: code || `v${version}_${index + 1}`,
      zh,
      en,
      evidenceZh,
      evidenceEn,
      mayNotApply,
    }))
}

/** Ticked to go, or a spare row in which nothing was written. */
function isLeftOut(item: DraftItem): boolean {
  return item.dropped || (item.code === '' && CRITERION_TEXTS.every((text) => item[text] === ''))
}

/** The questions of a version as the form of the next one begins, with rows to spare. */
export function draftOf(items: readonly Criterion[], spare: number): DraftItem[] {
  const empty = {
    code: '',
    zh: '',
    en: '',
    evidenceZh: '',
    evidenceEn: '',
    mayNotApply: false,
    dropped: false,
  }
  return [
    ...items.map((item) => ({ ...item, dropped: false })),
    ...Array.from({ length: spare }, () => ({ ...empty })),
  ]
}
