import { useSearchParams } from '@remix-run/react'
import type { FileRefusal } from '../domain/file/label.ts'
import { useT } from '../i18n/context.tsx'
import { DocumentView } from './document-view.tsx'
import { type FileRow, FileTable } from './file-table.tsx'
import { UploadForm } from './upload-form.tsx'

type FilesSectionProps = {
  files: readonly FileRow[]
  abilities: { add: boolean; remove: boolean }
  refused: readonly { label: string; refusal: FileRefusal }[]
}

/** The files of something that has one side alone: each to look at in place (`?file=`), and a form for more. */
export function FilesSection({ files, abilities, refused }: FilesSectionProps) {
  const t = useT()
  const [search] = useSearchParams()
  const shown = files.find((file) => file.id === search.get('file'))
  return (
    <>
      <section>
        <FileTable files={files} removable={abilities.remove} hrefToLook={(file) => `?file=${file}`} />
        {shown && (
          <>
            <h2 className="section" id="document">
              {t('files.view.chosen', { label: shown.label })}
            </h2>
            <DocumentView file={shown} />
          </>
        )}
      </section>
      {abilities.add && (
        <section className="section">
          <h2>{t('files.page.add')}</h2>
          <UploadForm refused={refused} readers={[]} />
        </section>
      )}
    </>
  )
}
