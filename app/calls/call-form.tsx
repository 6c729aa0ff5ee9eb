import { PARTY_TYPES } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import type { CallIssue, CallForm as Values } from './call-form-values.ts'

type CallFormProps = {
  form: Values
  issues: readonly CallIssue[]
  /** Drawn for a new call, or the version of one that is changed. */
  hidden: { name: 'key' | 'version'; value: string | number }
  submit: string
}

/** A call in both languages, with whom it is for and when it is open. */
export function CallForm({ form, issues, hidden, submit }: CallFormProps) {
  const t = useT()
  const label = useLabel()
  const problems = issues.map(({ field, code, at }) => ({
    field,
    message: t(`calls.problem.${code}`, {
      field: t(`calls.field.${field}`),
      line: at?.line ?? '',
      text: at?.text ?? '',
    }),
  }))
  const frame = (id: CallIssue['field']) => ({
    id,
    label: t(`calls.field.${id}`),
    error: problems.find((problem) => problem.field === id)?.message,
  })
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields">
        <input type="hidden" name={hidden.name} value={hidden.value} />
        <Checkboxes
          name="kinds"
          legend={t('calls.field.kinds')}
          error={frame('kinds').error}
          options={PARTY_TYPES.map((kind) => ({ value: kind, label: label('partyType', kind) }))}
          chosen={form.kinds}
        />
        <TextField
          {...frame('opensAt')}
          hint={t('calls.shanghai')}
          type="datetime-local"
          defaultValue={form.opensAt}
        />
        <TextField
          {...frame('closesAt')}
          hint={t('calls.closesHint')}
          type="datetime-local"
          defaultValue={form.closesAt}
        />
        <TextField {...frame('titleZh')} defaultValue={form.titleZh} />
        <TextAreaField {...frame('textZh')} rows={16} defaultValue={form.textZh} />
        <TextField {...frame('titleEn')} defaultValue={form.titleEn} />
        <TextAreaField {...frame('textEn')} rows={16} defaultValue={form.textEn} />
        <p className="actions">
          <Button>{submit}</Button>
        </p>
      </LongForm>
    </>
  )
}
