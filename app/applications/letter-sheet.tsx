import type { Letter } from '../domain/application/letter.ts'
import { useT } from '../i18n/context.tsx'
import type { Locale } from '../i18n/locale.ts'

/** A decision letter in one language, as it is printed. */
export function LetterSheet({ letter, lang }: { letter: Letter; lang: Locale }) {
  const t = useT()
  return (
    <article className="letter" lang={lang}>
      <h2>{letter.title}</h2>
      <p>{letter.salutation}</p>
      <div className="letter-body">
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p className="letter-end">
        {lang === 'en' ? t('applications.letter.centreEn') : t('applications.letter.centre')}
        <br />
        {letter.date}
      </p>
    </article>
  )
}
