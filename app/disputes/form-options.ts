/** Where most disputes of Shanghai's enterprises are: offered as boxes, everything else by name. */
export const COMMON_JURISDICTIONS = [
  'us',
  'de',
  'up',
  'em',
  'ep',
  'gb',
  'fr',
  'it',
  'nl',
  'jp',
  'kr',
  'in',
  'vn',
  'id',
  'ru',
  'br',
] as const

export const COMMON_LANGUAGES = [
  'zh',
  'en',
  'de',
  'fr',
  'ja',
  'ko',
  'es',
  'pt',
  'ru',
  'it',
  'ar',
  'vi',
  'th',
  'id',
] as const

/** The common ones, and after them whatever else is chosen. */
export function withChosen(common: readonly string[], chosen: readonly string[]): string[] {
  return [...new Set([...common, ...chosen])]
}
