import { useLocale, useT } from '../i18n/context.tsx'
import { isLongText, writtenLanguage } from './written-language.ts'

type WrittenProps = {
  text: string
  /** What element holds the text; a paragraph where nothing is said. */
  as?: 'p' | 'dd' | 'span'
  className?: string
}

/** What somebody wrote, as it was written: marked with its language, and said to be in the other one where it is a longer text. */
export function Written({ text, as: Element = 'p', className = 'written' }: WrittenProps) {
  const t = useT()
  const locale = useLocale()
  const lang = writtenLanguage(text)
  if (lang === null || lang === locale) return <Element className={className}>{text}</Element>
  return (
    <Element className={className} lang={lang}>
      {isLongText(text) && (
        <span className="written-in quiet small" lang={locale}>
          {t(`shell.writtenIn.${lang}`)}
        </span>
      )}
      {text}
    </Element>
  )
}
