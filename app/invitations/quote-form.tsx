import type { ReactNode } from 'react'
import { SHARE_OF_LIMIT } from '../domain/quote/contingency.ts'
import { RATE_LEVELS } from '../domain/quote/hourly.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { FEE_MODELS } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FieldError, SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import {
  hoursField,
  RATES_FIELD,
  rateField,
  STAGES_FIELD,
  stageField,
  type QuoteForm as Values,
} from './quote-form-values.ts'

type QuoteFormProps = {
  values: Values
  problems: readonly { field: string; message: string }[]
  back: string
}

/** From when, how it is charged, stage by stage, and until when the offer holds. */
export function QuoteForm({ values, problems, back }: QuoteFormProps) {
  const t = useT()
  const label = useLabel()
  const named = ({ field, message }: QuoteFormProps['problems'][number]) => {
    const stage = QUOTE_STAGES.find((one) => stageField(one) === field)
    const level = RATE_LEVELS.find((one) => [rateField(one), hoursField(one)].includes(field))
    const name =
      (stage && t(`invitations.quoteStage.${stage}`)) ??
      (level && t(`invitations.rates.level.${level}`)) ??
      (field === 'cap' && t('invitations.quote.cap'))
    return name ? `${name}${t('shell.colon')}${message}` : message
  }
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <>
      <ErrorSummary problems={problems.map((problem) => ({ ...problem, message: named(problem) }))} />
      <LongForm noValidate className="record quote-form">
        <TextField
          id="availableFrom"
          type="date"
          label={t('invitations.quote.availableFrom')}
          error={errorOf('availableFrom')}
          defaultValue={values.availableFrom}
        />
        <SelectField
          id="feeModel"
          label={t('invitations.quote.feeModel')}
          error={errorOf('feeModel')}
          options={FEE_MODELS.map((value) => ({ value, label: label('feeModel', value) }))}
          defaultValue={values.feeModel}
        />
        <SelectField
          id="currency"
          label={t('invitations.quote.currency')}
          blank={t('invitations.quote.currencyBlank')}
          error={errorOf('currency')}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
          defaultValue={values.currency}
        />
        <Group
          id={RATES_FIELD}
          legend={t('invitations.quote.rates')}
          hint={t('invitations.quote.ratesHint')}
          error={errorOf(RATES_FIELD)}
        >
          {RATE_LEVELS.map((level) => (
            <div key={level} className="rate-fields">
              <TextField
                id={rateField(level)}
                inputMode="decimal"
                label={t('invitations.quote.rate', { level: t(`invitations.rates.level.${level}`) })}
                error={errorOf(rateField(level))}
                defaultValue={values.rates[level]?.rate ?? ''}
              />
              <TextField
                id={hoursField(level)}
                inputMode="decimal"
                label={t('invitations.quote.hours', { level: t(`invitations.rates.level.${level}`) })}
                optional
                error={errorOf(hoursField(level))}
                defaultValue={values.rates[level]?.hours ?? ''}
              />
            </div>
          ))}
        </Group>
        <Group
          id={STAGES_FIELD}
          legend={t('invitations.quote.stages')}
          hint={t('invitations.quote.stagesHint')}
          error={errorOf(STAGES_FIELD)}
        >
          <div className="stage-fields">
            {QUOTE_STAGES.map((stage) => (
              <TextField
                key={stage}
                id={stageField(stage)}
                inputMode="decimal"
                label={t(`invitations.quoteStage.${stage}`)}
                error={errorOf(stageField(stage))}
                defaultValue={values.amounts[stage] ?? ''}
              />
            ))}
          </div>
        </Group>
        <TextField
          id="cap"
          inputMode="decimal"
          label={t('invitations.quote.cap')}
          hint={t('invitations.quote.capHint')}
          optional
          error={errorOf('cap')}
          defaultValue={values.cap}
        />
        <Group
          id="contingency"
          legend={t('invitations.quote.contingency')}
          hint={t('invitations.quote.contingencyHint')}
          error={undefined}
        >
          <TextField
            id="share"
            inputMode="decimal"
            label={t('invitations.quote.share')}
            error={errorOf('share')}
            defaultValue={values.share}
          />
          <TextField
            id="shareOf"
            label={t('invitations.quote.shareOf')}
            hint={t('invitations.quote.shareOfHint')}
            maxLength={SHARE_OF_LIMIT}
            error={errorOf('shareOf')}
            defaultValue={values.shareOf}
          />
        </Group>
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

type GroupProps = { id: string; legend: string; hint: string; error: string | undefined; children: ReactNode }

/** Controls that say one thing together; the error summary leads to them as a whole where no single one is wrong. */
function Group({ id, legend, hint, error, children }: GroupProps) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? 'field field-wrong' : 'field'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="field-label">{legend}</legend>
      <p className="field-hint">{hint}</p>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}
