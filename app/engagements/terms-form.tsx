import { Link } from '@remix-run/react'
import { REASON_LIMIT, SCOPE_LIMIT } from '../domain/engagement/limits.ts'
import { useT } from '../i18n/context.tsx'
import { FeeFields, useNamedFees } from '../invitations/fee-fields.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import type { TermsForm as Values } from './terms-form-values.ts'

type TermsFormProps = {
  engagementId: string
  /** What makes proposing it twice once. */
  newId: string
  /** Something else waits for an answer: nothing more is proposed until then. */
  waiting: boolean
  values: Values
  problems: readonly { field: string; message: string }[]
}

/** From when, what is to be done, for how much, and why: all that is to be agreed on. */
export function TermsForm({ engagementId, newId, waiting, values, problems }: TermsFormProps) {
  const t = useT()
  const named = useNamedFees()
  const back = `/engagements/${engagementId}/terms`
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems.map(named)} />
      {waiting && (
        <div id="proposal" tabIndex={-1}>
          <Notice tone="warm" title={t('engagements.terms.proposal')}>
            <Link to={back}>{t('engagements.terms.see')}</Link>
          </Notice>
        </div>
      )}
      <LongForm noValidate className="record quote-form">
        <input type="hidden" name="id" value={newId} />
        <TextField
          id="from"
          type="date"
          label={t('engagements.terms.from')}
          hint={t('engagements.terms.fromHint')}
          error={errorOf('from')}
          defaultValue={values.from}
        />
        <TextAreaField
          id="scope"
          label={t('engagements.terms.scope')}
          hint={t('engagements.terms.scopeHint')}
          rows={6}
          maxLength={SCOPE_LIMIT}
          error={errorOf('scope')}
          defaultValue={values.scope}
        />
        <p className="quiet">{t('engagements.terms.proposeHow')}</p>
        <FeeFields values={values} errorOf={errorOf} />
        <TextAreaField
          id="reason"
          label={t('engagements.terms.reason')}
          hint={t('engagements.terms.reasonHint')}
          rows={3}
          maxLength={REASON_LIMIT}
          error={errorOf('reason')}
          defaultValue={values.reason}
        />
        <p className="actions">
          <Button>{t('engagements.terms.propose')}</Button>
          <LinkButton to={back} tone="quiet">
            {t('engagements.terms.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}
