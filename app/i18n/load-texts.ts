import { registerTexts } from './dictionaries.ts'
import { DEFAULT_LOCALE, isLocale } from './locale.ts'
import type { Dictionary } from './translate.ts'

type Texts = Partial<Dictionary>
const files = import.meta.glob<Texts>(['./zh-CN/*.ts', './en/*.ts'])

/**
 * Fetches one group of texts in the language that the page was rendered in; the other language is never sent. Modules
 * that name texts of a group wait for this (texts-plugin.ts).
 *
 * @param file the group's file, without its ending: `why-not`
 */
export async function loadTexts(file: string): Promise<void> {
  const { lang } = document.documentElement
  const locale = isLocale(lang) ? lang : DEFAULT_LOCALE
  const texts = await files[`./${locale}/${file}.ts`]?.()
  if (texts) registerTexts(locale, texts)
}
