import { type Basis, SOURCE_LIMIT } from '../domain/application/basis.ts'
import { useT } from '../i18n/context.tsx'
import { SelectField, TextField } from '../ui/field.tsx'

type BasisFieldsProps = {
  /** Ends the ids of the fields, where a page has several such forms. */
  of?: string
  /** The documents on file; null where a document is named in words. */
  files: readonly { id: string; label: string }[] | null
  errorOf: (field: string) => string | undefined
  typed?: Readonly<Record<string, string>>
}

/** What staff saw: a document on file, something found at a public source, or an original that was shown. */
export function BasisFields({ of = '', files, errorOf, typed = {} }: BasisFieldsProps) {
  const t = useT()
  const idOf = (name: string) => (of ? `${name}-${of}` : name)
  const documents = files
    ? files.map(({ id, label }) => ({
        value: `file-${id}`,
        label: t('vetting.basis.file', { label }),
      }))
    : [{ value: 'document', label: t('vetting.basis.kind.document') }]
  const others = (['lookup', 'original'] as const).map((value) => ({
    value,
    label: t(`vetting.basis.kind.${value}`),
  }))
  return (
    <>
      <SelectField
        id={idOf('basis')}
        name="basis"
        label={t('vetting.basis.label')}
        blank={t('vetting.basis.choose')}
        options={[...documents, ...others]}
        error={errorOf('basis')}
        defaultValue={typed.basis ?? ''}
      />
      <TextField
        id={idOf('source')}
        name="source"
        label={t(files ? 'vetting.basis.source' : 'vetting.basis.sourceOrDocument')}
        error={errorOf('source')}
        maxLength={SOURCE_LIMIT}
        defaultValue={typed.source ?? ''}
      />
      <TextField
        id={idOf('presentedOn')}
        name="presentedOn"
        type="date"
        label={t('vetting.basis.presentedOn')}
        error={errorOf('presentedOn')}
        defaultValue={typed.presentedOn ?? ''}
      />
    </>
  )
}

/** What a verification rests on, in words. */
export function BasisLine({ basis }: { basis: Basis }) {
  const t = useT()
  return (
    <span className="application-line">{t(`vetting.basis.said.${basis.kind}`, { what: basis.what })}</span>
  )
}
