import { IP_TYPE_LABELS, jurisdictionLabel, type Label, PROCEDURE_LABELS } from '../vocabulary/labels.ts'
import { TITLE_LIMIT } from './limits.ts'
import type { DisputeFacts } from './schema.ts'

/** What a dispute is called: as somebody typed it, or in both languages where nobody did. */
export type Title = string | Label

type Named = Pick<DisputeFacts, 'jurisdictions' | 'ipTypes' | 'procedure'>

/** How many of each a title names before it says 等 or "and more". */
const NAMED = 2

const UNFINISHED: Label = { zh: '没有写完的纠纷', en: 'Unfinished dispute' }

/** The title as whoever reads in `locale` reads it. */
export function titleIn(locale: 'zh-CN' | 'en', title: Title): string {
  return typeof title === 'string' ? title : title[locale === 'en' ? 'en' : 'zh']
}

/** The title of a row, which keeps what was typed, or what was composed in Chinese and beside it in English. */
export function titleOf({ title, title_en }: { title: string; title_en: string | null }): Title {
  return title_en === null ? title : { zh: title, en: title_en }
}

/** Several titles as one, those that are missing left out. */
export function joinTitles(titles: readonly (Title | undefined)[]): Title {
  const joined = (locale: 'zh-CN' | 'en') =>
    titles
      .map((title) => title && titleIn(locale, title))
      .filter(Boolean)
      .join(' · ')
  const [zh, en] = [joined('zh-CN'), joined('en')]
  return zh === en ? zh : { zh, en }
}

/** A title for a dispute that was given none: what is disputed, and the docket, which tells several of a kind apart. */
export function composedTitle(facts: Named, docket: string): Label {
  const composed = (language: keyof Label) =>
    [titleFor(language, facts), docket].filter(Boolean).join(' ').slice(0, TITLE_LIMIT)
  return { zh: composed('zh'), en: composed('en') }
}

/** What is disputed: where, which right, which procedure. */
export function titleFor(language: keyof Label, { jurisdictions, ipTypes, procedure }: Named): string {
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
