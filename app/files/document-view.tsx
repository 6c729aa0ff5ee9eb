import { FILE_TYPES, type FileType } from '../domain/file/type.ts'
import { useT } from '../i18n/context.tsx'
import { PdfView } from './pdf-view.tsx'

type DocumentViewProps = { file: { id: string; label: string; type: FileType } }

/** A document in place: a picture as it is, a PDF page by page, and of everything else that it is to be opened. */
export function DocumentView({ file: { id, label, type } }: DocumentViewProps) {
  const t = useT()
  const address = `/files/${id}?view`
  if (!FILE_TYPES[type].preview) return <p className="quiet">{t('files.view.toOpen', { label })}</p>
  if (type === 'pdf') {
    return (
      <>
        <noscript>
          <p className="quiet">{t('files.view.toOpen', { label })}</p>
        </noscript>
        <PdfView key={id} label={label} address={address} />
      </>
    )
  }
  return <img className="document-preview" src={address} alt={t('files.view.canvasOf', { label })} />
}
