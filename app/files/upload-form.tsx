import type { FileRefusal } from '../domain/file/label.ts'
import { FILE_BYTES_LIMIT, FILES_AT_ONCE, FILES_OF_ONE_OWNER } from '../domain/file/limits.ts'
import type { FileSide } from '../domain/file/policy.ts'
import { ACCEPTED_FILES } from '../domain/file/type.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { useOnce } from '../ui/once.ts'
import type { AbroadShown } from './abroad.ts'
import { AbroadFields } from './abroad-fields.tsx'
import { writtenSize } from './written-size.ts'

type UploadFormProps = {
  /** Where the form goes; the page itself unless told. */
  action?: string
  /** Which files were not taken, and why; `label` is empty where it is about all of them. */
  refused: readonly { label: string; refusal: FileRefusal }[]
  /** Who may read the files besides the centre; a choice is offered where there are several. */
  readers: readonly FileSide[]
  /** Those of them who are ticked at first; all of them unless told. */
  usualReaders?: readonly FileSide[]
  /** Who abroad would read them; null or absent for nobody. */
  abroad?: AbroadShown | null
}

/** A field for files with its limits and a button: a plain form, which needs no scripts. */
export function UploadForm({ action, refused, readers, usualReaders = readers, abroad }: UploadFormProps) {
  const t = useT()
  const once = useOnce(action)
  const problems = useRefusals(refused)
  const limits = t('files.upload.hint', {
    count: FILES_AT_ONCE,
    size: writtenSize(FILE_BYTES_LIMIT),
    all: FILES_OF_ONE_OWNER,
  })
  return (
    <LongForm encType="multipart/form-data" className="upload-form" action={once}>
      <ErrorSummary problems={problems.map((message) => ({ field: 'files', message }))} />
      <Field
        id="files"
        label={t('files.upload.label')}
        hint={limits}
        error={problems.length > 0 ? problems.join(' ') : undefined}
      >
        {(control) => (
          <input className="control" type="file" name="files" multiple accept={ACCEPTED_FILES} {...control} />
        )}
      </Field>
      {readers.length > 1 && (
        <>
          <input type="hidden" name="choosesReaders" value="yes" />
          <Checkboxes
            name="reader"
            legend={t('files.upload.readers')}
            hint={t('files.upload.readersHint')}
            options={readers.map((side) => ({ value: side, label: t(`files.side.${side}`) }))}
            chosen={usualReaders}
          />
        </>
      )}
      {abroad && <AbroadFields {...abroad} />}
      <Button>{t('files.upload.submit')}</Button>
    </LongForm>
  )
}

function useRefusals(refused: UploadFormProps['refused']): string[] {
  const t = useT()
  return refused.map(({ label, refusal }) => {
    const why = t(`files.problem.${refusal}`, { size: writtenSize(FILE_BYTES_LIMIT), count: FILES_AT_ONCE })
    return label === '' ? why : t('files.problem.about', { label, why })
  })
}
