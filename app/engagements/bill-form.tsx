import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { type Option, SelectField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

/** A bill as its form holds it. */
export type BillFormValues = {
  billedOn: string
  stage: string
  hours: string
  currency: string
  amount: string
  note: string
  /** The bill that it replaces, or ''. */
  replaces: string
}

type BillFormProps = {
  /** What makes adding it twice once. */
  newId: string
  values: BillFormValues
  /** The day and the currency that were asked about, or '': sent again, they are meant. */
  meant: { day: string; currency: string }
  /** What was taken back and may be replaced. */
  replaceable: readonly Option[]
  problems: readonly { field: string; message: string }[]
}

/** Records what was billed. */
export function BillForm({ newId, values, meant, replaceable, problems }: BillFormProps) {
  const t = useT()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <LongForm noValidate className="work-form">
      <ErrorSummary problems={problems} />
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="meantDay" value={meant.day} />
      <input type="hidden" name="meantCurrency" value={meant.currency} />
      {(replaceable.length > 0 || errorOf('replaces')) && (
        <SelectField
          id="replaces"
          label={t('engagements.fees.replacesWhich')}
          blank={t('engagements.fees.replacesNone')}
          optional
          error={errorOf('replaces')}
          options={replaceable}
          defaultValue={values.replaces}
        />
      )}
      <TextField
        id="billedOn"
        type="date"
        label={t('engagements.fees.day')}
        error={errorOf('billedOn')}
        defaultValue={values.billedOn}
      />
      <SelectField
        id="stage"
        label={t('engagements.fees.stage')}
        error={errorOf('stage')}
        options={QUOTE_STAGES.map((value) => ({ value, label: t(`invitations.quoteStage.${value}`) }))}
        defaultValue={values.stage}
      />
      <TextField
        id="hours"
        inputMode="decimal"
        label={t('engagements.fees.hours')}
        optional
        error={errorOf('hours')}
        defaultValue={values.hours}
      />
      <SelectField
        id="currency"
        label={t('invitations.quote.currency')}
        blank={t('invitations.quote.currencyBlank')}
        error={errorOf('currency')}
        options={CURRENCIES.map((value) => ({ value, label: value }))}
        defaultValue={values.currency}
      />
      <TextField
        id="amount"
        inputMode="decimal"
        label={t('engagements.fees.amount')}
        error={errorOf('amount')}
        defaultValue={values.amount}
      />
      <TextField
        id="note"
        label={t('engagements.fees.note')}
        optional
        error={errorOf('note')}
        defaultValue={values.note}
      />
      <Button>{t('engagements.fees.add')}</Button>
    </LongForm>
  )
}
