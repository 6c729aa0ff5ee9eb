import { Link } from '@remix-run/react'
import type { FieldShape } from '../domain/application/fields.ts'
import type { FieldIssue } from '../domain/application/read-fields.ts'
import type { Values } from '../domain/application/values.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { useSayIssues } from './field-label.ts'
import { FormFields } from './form-fields.tsx'

type SectionFormProps = {
  fields: readonly FieldShape[]
  values: Values
  issues: readonly FieldIssue[]
  /** The version of the record that the values are of. */
  version: number
  /** What the centre asks to have changed, by field. */
  notes?: Readonly<Record<string, readonly string[]>>
  /** What cannot be undone and is asked about once, above the button that says yes; sent again, `of` is meant. */
  ask?: { of: string; title: string; what: string } | null
  submit: string
  /** Where to go without saving. */
  back: { to: string; label: string }
}

/** The fields of one section with its button. Plain, so that it works without scripts. */
export function SectionForm({ fields, values, issues, version, notes, ask, submit, back }: SectionFormProps) {
  const problems = useSayIssues()(issues)
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate key={version}>
        <VersionField version={version} />
        {ask && <input type="hidden" name="meant" value={ask.of} />}
        <FormFields
          fields={fields}
          values={values}
          notes={notes}
          errorOf={(field) => problems.find((problem) => problem.field === field)?.message}
        />
        {ask && (
          <Notice tone="warm" title={ask.title} live>
            <p>{ask.what}</p>
          </Notice>
        )}
        <p className="actions application-form-end">
          <Button>{submit}</Button>
          <Link to={back.to}>{back.label}</Link>
        </p>
      </LongForm>
    </>
  )
}

/** The sentence above a form whose values were kept although some must be corrected. */
export function KeptWrong() {
  return <p className="quiet">{useT()('applications.form.keptWrong')}</p>
}
