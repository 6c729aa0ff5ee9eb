import { Link } from '@remix-run/react'
import { FILE_TYPES, type FileType } from '../domain/file/type.ts'
import { DocumentView } from '../files/document-view.tsx'
import { useT } from '../i18n/context.tsx'

type DocumentPaneProps = {
  files: readonly { id: string; label: string; type: FileType }[]
  /** Which one is looked at. */
  chosen: string | null
  hrefFor: (fileId: string) => string
}

/** The documents beside the claims: one chosen at a time; pictures and PDF in place, everything else to open. */
export function DocumentPane({ files, chosen, hrefFor }: DocumentPaneProps) {
  const t = useT()
  if (files.length === 0) return <p className="quiet">{t('vetting.page.noDocuments')}</p>
  const shown = files.find(({ id }) => id === chosen)
  return (
    <>
      <ul className="plain-list document-list">
        {files.map((file) => (
          <li key={file.id}>
            <Link
              to={hrefFor(file.id)}
              preventScrollReset
              aria-current={file.id === chosen ? 'true' : undefined}
            >
              {file.label}
            </Link>{' '}
            <a
              className="small"
              href={FILE_TYPES[file.type].preview ? `/files/${file.id}?view` : `/files/${file.id}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('vetting.page.open')}
              <span className="visually-hidden">
                {file.label}
                {t('shell.newWindow')}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {shown && <DocumentView file={shown} />}
    </>
  )
}
