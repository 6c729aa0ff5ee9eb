import { useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { FeeFields, useNamedFees } from './fee-fields.tsx'
import type { QuoteForm as Values } from './quote-form-values.ts'

type QuoteFormProps = {
  values: Values
  problems: readonly { field: string; message: string }[]
  back: string
}

/** From when, how it is charged, stage by stage, and until when the offer holds. */
export function QuoteForm({ values, problems, back }: QuoteFormProps) {
  const t = useT()
  const named = useNamedFees()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems.map(named)} />
      <LongForm noValidate className="record quote-form">
        <TextField
          id="availableFrom"
          type="date"
          label={t('invitations.quote.availableFrom')}
          error={errorOf('availableFrom')}
          defaultValue={values.availableFrom}
        />
        <FeeFields values={values} errorOf={errorOf} />
        <TextField
          id="validUntil"
          type="date"
          label={t('invitations.quote.validUntil')}
          error={errorOf('validUntil')}
          defaultValue={values.validUntil}
        />
        <TextAreaField
          id="note"
          label={t('invitations.quote.note')}
          optional
          rows={4}
          error={errorOf('note')}
          defaultValue={values.note}
        />
        <p className="actions">
          <Button>{t('invitations.quote.submit')}</Button>
          <LinkButton to={back} tone="quiet">
            {t('invitations.quote.back')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}
