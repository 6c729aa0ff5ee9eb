import type { CallText as Text } from '../domain/matching/call-draft.ts'
import type { Locale } from '../i18n/locale.ts'

/** The draft of a call in one language. */
export function CallText({ text, lang }: { text: Text; lang: Locale }) {
  return (
    <article className="call-text" lang={lang}>
      <h2>{text.title}</h2>
      {text.parts.flatMap(({ heading, lines }) => [
        <h3 key={heading}>{heading}</h3>,
        ...lines.map((line) => <p key={`${heading} ${line}`}>{line}</p>),
      ])}
    </article>
  )
}
