/** The languages of the pages; the first is the source of every text. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'zh-CN'

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value)
}

/**
 * The locale that best answers an Accept-Language header: the first named of Chinese and English; English for whoever
 * asks for other languages alone; Chinese for whoever asks for none.
 */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().toLowerCase().split(/[-;]/)[0]!)
  const known = asked.find((language) => language === 'zh' || language === 'en')
  if (known !== undefined) return known === 'en' ? 'en' : 'zh-CN'
  return asked.some((language) => /^[a-z]{2,3}$/.test(language)) ? 'en' : DEFAULT_LOCALE
}
