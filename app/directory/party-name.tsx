import type { ReactNode } from 'react'
import { useLocale } from '../i18n/context.tsx'
import type { Locale } from '../i18n/locale.ts'

export type Named = { nameZh: string | null; nameEn: string | null }

type Written = { text: string; lang: Locale }

/** The name to show first in `locale`, and the other one where there are two. */
export function namesIn(
  locale: Locale,
  { nameZh, nameEn }: Named,
): { first: Written; second: Written | null } {
  const zh: Written | null = nameZh ? { text: nameZh, lang: 'zh-CN' } : null
  const en: Written | null = nameEn ? { text: nameEn, lang: 'en' } : null
  const [first, second] = locale === 'en' ? [en ?? zh, en && zh] : [zh ?? en, zh && en]
  return { first: first ?? { text: '', lang: locale }, second: second ?? null }
}

/** A name in the page's language where it has one, with `lang` set where it has not. */
export function PartyName({ party, children }: { party: Named; children?: (text: string) => ReactNode }) {
  const locale = useLocale()
  const { first } = namesIn(locale, party)
  const shown = children ? children(first.text) : first.text
  return first.lang === locale ? shown : <span lang={first.lang}>{shown}</span>
}

/** The name in the other language, quieter, where there is one. */
export function OtherName({ party, children }: { party: Named; children?: (text: string) => ReactNode }) {
  const { second } = namesIn(useLocale(), party)
  if (!second) return null
  return (
    <span className="other-name" lang={second.lang}>
      {children ? children(second.text) : second.text}
    </span>
  )
}
