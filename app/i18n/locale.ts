/** The languages of the pages; the first is the source of every text. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'zh-CN'

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value)
}

/** The locale that best answers an Accept-Language header; Chinese when nothing fits. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  for (const tag of (acceptLanguage ?? '').split(',')) {
    const language = tag.trim().slice(0, 2).toLowerCase()
    if (language === 'zh') return 'zh-CN'
    if (language === 'en') return 'en'
  }
  return DEFAULT_LOCALE
}
