import { Link } from '@remix-run/react'
import { COMPLAINT_GROUNDS } from '../domain/complaint/grounds.ts'
import type { TypedComplaint } from '../domain/complaint/read-form.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { sayComplaintProblems } from './say-problems.ts'

type ComplaintFormProps = {
  name: string
  /** What makes the same form sent twice one complaint. */
  formSecret: string
  typed: Partial<TypedComplaint>
  issues: readonly { field: string; message: string }[]
}

/** What somebody without an account says about a listed party. */
export function ComplaintForm({ name, formSecret, typed, issues }: ComplaintFormProps) {
  const t = useT()
  const problems = sayComplaintProblems(t, issues)
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const frame = (id: 'what' | 'happenedOn' | 'wanted' | 'name' | 'email') => ({
    id,
    label: t(`complaints.form.${id}`),
    error: errorOf(id),
    defaultValue: typed[id] ?? '',
  })
  return (
    <>
      <ErrorSummary problems={problems} />
      <p>
        <strong>{t('complaints.form.about')}</strong>
        {t('shell.colon')}
        {name} <Link to="/complaints/new">{t('complaints.form.another')}</Link>
      </p>
      <p className="quiet">{t('complaints.form.privacy')}</p>
      <LongForm noValidate className="application-fields section">
        <input type="hidden" name="form" value={formSecret} />
        <Checkboxes
          name="ground"
          legend={t('complaints.form.ground')}
          error={errorOf('ground')}
          options={COMPLAINT_GROUNDS.map((ground) => ({
            value: ground,
            label: t(`complaints.ground.${ground}`),
          }))}
          chosen={typed.ground ? [typed.ground] : []}
          single
        />
        <TextAreaField {...frame('what')} hint={t('complaints.form.whatHint')} rows={8} />
        <TextField {...frame('happenedOn')} type="date" optional />
        <TextAreaField {...frame('wanted')} rows={3} optional />
        <TextField {...frame('name')} hint={t('complaints.form.nameHint')} autoComplete="name" optional />
        <TextField
          {...frame('email')}
          type="email"
          hint={t('complaints.form.emailHint')}
          autoComplete="email"
          optional
        />
        <Checkboxes
          name="truthful"
          legend={t('complaints.form.confirm')}
          error={errorOf('truthful')}
          options={[{ value: 'yes', label: t('complaints.form.truthful') }]}
          chosen={typed.truthful ? ['yes'] : []}
        />
        <p className="actions">
          <Button>{t('complaints.form.submit')}</Button>
        </p>
      </LongForm>
    </>
  )
}
