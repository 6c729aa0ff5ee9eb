import {
  addresseeLine,
  type DocumentPart,
  type DocumentRecord,
  numberLine,
} from '../domain/document/record.ts'
import { useT } from '../i18n/context.tsx'

/** A document as it is printed. It is in Chinese, whatever the language of the page. */
export function DocumentSheet({ record, sha256 }: { record: DocumentRecord; sha256: string }) {
  const t = useT()
  return (
    <>
      <article className="document" lang="zh-CN">
        <h2 className="document-title">{record.title}</h2>
        <p className="document-number">{numberLine(record)}</p>
        {record.addressee !== '' && <p className="document-addressee">{addresseeLine(record)}</p>}
        {record.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document never changes
          <Part key={index} part={part} />
        ))}
        <p className="document-end">{record.issuer}</p>
        <p className="document-end">{record.date}</p>
      </article>
      <p className="quiet small document-check">
        {t('intake.documents.check')} <code>{sha256}</code>
      </p>
    </>
  )
}

function Part({ part }: { part: DocumentPart }) {
  return (
    <section>
      {part.title !== '' && <h3>{part.title}</h3>}
      <Body part={part} />
    </section>
  )
}

function Body({ part }: { part: DocumentPart }) {
  if (part.type === 'facts') {
    return (
      <dl className="account">
        {part.rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  if (part.type === 'list') {
    return (
      <ol>
        {part.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    )
  }
  return part.paragraphs.map((paragraph) => (
    <p className="document-paragraph" key={paragraph}>
      {paragraph}
    </p>
  ))
}
