import { Link } from '@remix-run/react'
import { shanghaiMinute } from '../domain/day.ts'
import { DOCUMENT_TITLES, type DocumentKind } from '../domain/document/kinds.ts'
import { useLocale, useT } from '../i18n/context.tsx'

type Line = { id: string; kind: DocumentKind; number: string; version: number; madeAt: string }

/** The documents of the guidance procedure that a dispute has, in the order in which they were made. */
export function DocumentList({ disputeId, documents }: { disputeId: string; documents: readonly Line[] }) {
  const t = useT()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  if (documents.length === 0) return <p className="quiet">{t('intake.documents.none')}</p>
  return (
    <ul className="document-list plain-list">
      {documents.map((one) => (
        <li key={one.id}>
          <Link to={`/disputes/${disputeId}/documents/${one.id}`}>
            {DOCUMENT_TITLES[one.kind][language]}
            {one.version > 1 && t('intake.documents.version', { version: one.version })}
          </Link>
          <span className="quiet small">{one.number}</span>
          <time className="quiet small" dateTime={one.madeAt}>
            {shanghaiMinute(one.madeAt)}
          </time>
          <a href={`/disputes/${disputeId}/documents/${one.id}.pdf`} download>
            PDF<span className="visually-hidden"> {one.number}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
