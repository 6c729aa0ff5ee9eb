import { translator } from './dictionaries.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locale.ts'
import type { Translate } from './translate.ts'

type Match = { id: string; data?: unknown }

/** For a route's `meta`: `meta = ({ matches }) => pageTitle(matches, (t) => t('directory.title'))`. */
export function pageTitle(
  matches: readonly (Match | undefined)[],
  write: (t: Translate, locale: Locale) => string,
): { title: string }[] {
  const root = matches.find((match) => match?.id === 'root')?.data as { locale?: unknown } | undefined
  const locale = isLocale(root?.locale) ? root.locale : DEFAULT_LOCALE
  const t = translator(locale)
  return [{ title: `${write(t, locale)} · ${t('shell.brand')}` }]
}
