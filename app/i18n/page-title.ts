import { translator } from './dictionaries.ts'
import { DEFAULT_LOCALE, isLocale } from './locale.ts'
import type { Translate } from './translate.ts'

type Match = { id: string; data?: unknown }

/** For a route's `meta`: `meta = ({ matches }) => pageTitle(matches, (t) => t('directory.experts.title'))`. */
export function pageTitle(
  matches: readonly (Match | undefined)[],
  write: (t: Translate) => string,
): { title: string }[] {
  const root = matches.find((match) => match?.id === 'root')?.data as { locale?: unknown } | undefined
  const t = translator(isLocale(root?.locale) ? root.locale : DEFAULT_LOCALE)
  return [{ title: `${write(t)} · ${t('shell.brand')}` }]
}
