import type { Locale } from './locale.ts'
import { createTranslate, type Dictionary, type Translate } from './translate.ts'

const dictionaries = new Map<Locale, Dictionary>()
const translators = new Map<Locale, Translate>()

/** Makes a dictionary known to this process (the server, all of them) or to this page (the one it speaks). */
export function registerDictionary(locale: Locale, dictionary: Dictionary): void {
  dictionaries.set(locale, dictionary)
  translators.delete(locale)
}

/** The translator of a locale whose dictionary has been registered. */
export function translator(locale: Locale): Translate {
  const known = translators.get(locale)
  if (known) return known
  const made = createTranslate(locale, dictionaries.get(locale))
  if (dictionaries.has(locale)) translators.set(locale, made)
  return made
}
