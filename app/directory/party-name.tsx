import { useLocale } from '../i18n/context.tsx'
import type { Locale } from '../i18n/locale.ts'
import { Highlighted, type Segment } from '../ui/highlighted.tsx'

export type Named = { nameZh: string | null; nameEn: string | null }

/** The same names in pieces, with what was searched for marked. */
export type MarkedNames = { nameZh?: Segment[]; nameEn?: Segment[] }

type Written = { text: string; lang: Locale; field: keyof Named }

/** The name to show first in `locale`, and the other one where there are two. */
export function namesIn(
  locale: Locale,
  { nameZh, nameEn }: Named,
): { first: Written; second: Written | null } {
  const zh: Written | null = nameZh ? { text: nameZh, lang: 'zh-CN', field: 'nameZh' } : null
  const en: Written | null = nameEn ? { text: nameEn, lang: 'en', field: 'nameEn' } : null
  const [first, second] = locale === 'en' ? [en ?? zh, en && zh] : [zh ?? en, zh && en]
  return { first: first ?? { text: '', lang: locale, field: 'nameEn' }, second: second ?? null }
}

type PartyNameProps = { party: Named; marked?: MarkedNames | undefined }

/** A name in the page's language where it has one, with `lang` set where it has not. */
export function PartyName({ party, marked }: PartyNameProps) {
  const locale = useLocale()
  const { first } = namesIn(locale, party)
  return (
    <span lang={first.lang === locale ? undefined : first.lang}>
      <Text written={first} marked={marked} />
    </span>
  )
}

/** The name in the other language, quieter, where there is one. */
export function OtherName({ party, marked }: PartyNameProps) {
  const { second } = namesIn(useLocale(), party)
  if (!second) return null
  return (
    <span className="other-name" lang={second.lang}>
      <Text written={second} marked={marked} />
    </span>
  )
}

function Text({ written, marked }: { written: Written; marked: MarkedNames | undefined }) {
  const segments = marked?.[written.field]
  return segments ? <Highlighted segments={segments} /> : written.text
}
