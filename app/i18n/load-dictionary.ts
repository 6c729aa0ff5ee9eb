import { registerDictionary } from './dictionaries.ts'
import { isLocale } from './locale.ts'

/**
 * Fetches the dictionary of the language that the page was rendered in. The browser awaits this before it
 * hydrates; the other language is never sent.
 */
export async function loadDictionary(language: string): Promise<void> {
  const locale = isLocale(language) ? language : 'zh-CN'
  if (locale === 'en') registerDictionary('en', (await import('./en.ts')).en)
  else registerDictionary('zh-CN', (await import('./zh-CN.ts')).zhCN)
}
