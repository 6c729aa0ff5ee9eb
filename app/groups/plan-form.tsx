import { SUBJECT_LIMIT } from '../domain/defence-group/limits.ts'
import type { Title } from '../domain/dispute/title.ts'
import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { useNameOf, useT, useTitle } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type Member = {
  disputeId: string
  title: Title
  enterprise: { zh: string | null; en: string | null }
  counsel: { engagementId: string; name: string }[]
}

export type PlanValues = {
  subject: string
  engagementId: string
  currency: string
  total: string
  /** By dispute, as typed. */
  shares: Record<string, string>
}

type PlanFormProps = {
  /** What makes sending it twice once. */
  newId: string
  members: readonly Member[]
  values: PlanValues
  problems: readonly { field: string; message: string }[]
}

/** What is shared, by which counsel, at which cost, and how much of it each bears. */
export function PlanForm({ newId, members, values, problems }: PlanFormProps) {
  const t = useT()
  const titled = useTitle()
  const nameOf = useNameOf()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const counsel = members.flatMap((member) => member.counsel)
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="work-form">
        <input type="hidden" name="id" value={newId} />
        <TextAreaField
          id="subject"
          label={t('groups.plan.subject')}
          hint={t('groups.plan.subjectHint')}
          error={errorOf('subject')}
          defaultValue={values.subject}
          rows={3}
          maxLength={SUBJECT_LIMIT}
        />
        <SelectField
          id="engagementId"
          label={t('groups.plan.counsel')}
          optional
          error={errorOf('engagementId')}
          blank={t('groups.plan.counselNone')}
          options={counsel.map(({ engagementId, name }) => ({ value: engagementId, label: name }))}
          defaultValue={values.engagementId}
        />
        <div className="field-row">
          <TextField
            id="total"
            label={t('groups.plan.total')}
            inputMode="decimal"
            error={errorOf('total')}
            defaultValue={values.total}
          />
          <SelectField
            id="currency"
            label={t('disputes.form.currency')}
            error={errorOf('currency')}
            blank={t('invitations.quote.currencyBlank')}
            options={CURRENCIES.map((value) => ({ value, label: value }))}
            defaultValue={values.currency}
          />
        </div>
        <fieldset className="field" id="shares">
          <legend className="field-label">{t('groups.plan.shares')}</legend>
          <p className="field-hint">{t('groups.plan.sharesHint')}</p>
          {errorOf('shares') && <p className="field-error">{errorOf('shares')}</p>}
          {members.map(({ disputeId, title, enterprise }) => (
            <TextField
              key={disputeId}
              id={`share-${disputeId}`}
              label={`${nameOf(enterprise)} · ${titled(title)}`}
              inputMode="decimal"
              error={errorOf(`share-${disputeId}`)}
              defaultValue={values.shares[disputeId] ?? ''}
            />
          ))}
        </fieldset>
        <Button>{t('groups.plan.submit')}</Button>
      </LongForm>
    </>
  )
}
