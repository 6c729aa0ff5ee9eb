import type { Letter } from '../domain/application/letter.ts'
import { useT } from '../i18n/context.tsx'
import type { Locale } from '../i18n/locale.ts'
import { useCentreName } from '../ui/centre-name.tsx'

/** A decision letter in one language, as it is printed, signed with the name that the centre set for itself. */
export function LetterSheet({ letter, lang }: { letter: Letter; lang: Locale }) {
  const t = useT()
  const centre = useCentreName()
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
        {centre ?? t(lang === 'en' ? 'applications.letter.demoEn' : 'applications.letter.demo')}
        <br />
        {letter.date}
      </p>
    </article>
  )
}
