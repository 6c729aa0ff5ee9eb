import { IP_TYPE_LABELS, jurisdictionLabel, type Label, PROCEDURE_LABELS } from '../vocabulary/labels.ts'
import type { DisputeFacts } from './schema.ts'

/** How many of each a title names before it says 等 or "and more". */
const NAMED = 2

const UNFINISHED: Label = { zh: '没有写完的纠纷', en: 'Unfinished dispute' }

/** A title for a dispute that was given none: where, which right, which procedure. */
export function titleFor(
  language: keyof Label,
  { jurisdictions, ipTypes, procedure }: Pick<DisputeFacts, 'jurisdictions' | 'ipTypes' | 'procedure'>,
): string {
  if (jurisdictions.length === 0 && ipTypes.length === 0) return UNFINISHED[language]
  const places = some(
    language,
    jurisdictions.map((code) => jurisdictionLabel(code)[language]),
  )
  const rights = some(
    language,
    ipTypes.map((code) => IP_TYPE_LABELS[code][language]),
  )
  const how = procedure ? PROCEDURE_LABELS[procedure][language] : language === 'zh' ? '纠纷' : 'dispute'
  if (language === 'zh') return `${places}${rights}${how}`
  return `${capitalised(rights)} ${how}: ${places}`
}

function some(language: keyof Label, names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(language === 'zh' ? '、' : ', ')
  if (names.length <= NAMED) return named
  return language === 'zh' ? `${named}等` : `${named} and more`
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
