import type { Locale } from './locale.ts'
import { createTranslate, type Dictionary, type Translate } from './translate.ts'

type Known = { texts: Partial<Dictionary>; translate: Translate }

const known = new Map<Locale, Known>()

/** Makes texts known to this process (the server, all of them) or to this page (those that it shows, as they come). */
export function registerTexts(locale: Locale, texts: Partial<Dictionary>): void {
  Object.assign(of(locale).texts, texts)
}

/** The translator of a locale, over the texts that are registered when it is asked for one. */
export function translator(locale: Locale): Translate {
  return of(locale).translate
}

function of(locale: Locale): Known {
  const found = known.get(locale)
  if (found) return found
  const texts: Partial<Dictionary> = {}
  const made = { texts, translate: createTranslate(locale, texts) }
  known.set(locale, made)
  return made
}
