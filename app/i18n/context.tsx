import { createContext, type ReactNode, useContext } from 'react'
import { type Title, titleIn } from '../domain/dispute/title.ts'
import { nameIn, type TwoNames } from '../domain/name-in.ts'
import { translator } from './dictionaries.ts'
import { DEFAULT_LOCALE, type Locale } from './locale.ts'
import type { Translate } from './translate.ts'
import { type Vocabulary, vocabularyLabel } from './vocabulary-label.ts'

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE)

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

/** The language of this page. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** `const t = useT(); t('shell.nav.directory')` */
export function useT(): Translate {
  return translator(useLocale())
}

/** `const nameOf = useNameOf(); nameOf({ zh, en })`: the name in the page's language, else in the other; null for none. */
export function useNameOf(): (names: TwoNames | null) => string | null {
  const locale = useLocale()
  return (names) => names && nameIn(locale, names)
}

/** `const titled = useTitle(); titled(dispute.title)`: as it was typed, or composed in the page's language. */
export function useTitle(): (title: Title) => string {
  const locale = useLocale()
  return (title) => titleIn(locale, title)
}

/** `const label = useLabel(); label('ipType', 'patent')`: the label of a code, or the code where it has none. */
export function useLabel(): (vocabulary: Vocabulary, code: string) => string {
  const t = useT()
  return (vocabulary, code) => vocabularyLabel(t, vocabulary, code)
}
