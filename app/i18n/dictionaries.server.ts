import { registerTexts, translator } from './dictionaries.ts'
import { en } from './en.ts'
import type { Locale } from './locale.ts'
import type { Translate } from './translate.ts'
import { zhCN } from './zh-CN.ts'

/** The translator of any locale, on the server, where both dictionaries are at hand. */
export function serverTranslator(locale: Locale): Translate {
  registerTexts('zh-CN', zhCN)
  registerTexts('en', en)
  return translator(locale)
}
