import { DECLARED_NAME_KINDS, type NameProblem } from '../domain/enterprise/names.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type NameFormProps = { name: string; kind: string; problems: readonly NameProblem[] }

/** Declares one further name. */
export function NameForm({ name, kind, problems }: NameFormProps) {
  const t = useT()
  const said = problems.map(({ field, code }) => ({ field, message: t(`enterprises.problem.${code}`) }))
  const errorOf = (field: string) => said.find((problem) => problem.field === field)?.message
  return (
    <LongForm beside="name" noValidate>
      <ErrorSummary problems={said} />
      <TextField
        id="name"
        label={t('enterprises.names.name')}
        hint={t('enterprises.names.hint')}
        defaultValue={name}
        autoComplete="off"
        error={errorOf('name')}
      />
      <SelectField
        id="kind"
        label={t('enterprises.names.kind')}
        defaultValue={kind}
        options={DECLARED_NAME_KINDS.map((value) => ({ value, label: t(`enterprises.kind.${value}`) }))}
        error={errorOf('kind')}
      />
      <p className="actions section">
        <Button>{t('enterprises.names.add')}</Button>
      </p>
    </LongForm>
  )
}
