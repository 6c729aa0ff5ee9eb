import type { ReactNode } from 'react'
import { SHARE_OF_LIMIT } from '../domain/quote/contingency.ts'
import { RATE_LEVELS } from '../domain/quote/hourly.ts'
import { QUOTE_STAGES } from '../domain/quote/stages.ts'
import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { FEE_MODELS } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { FieldError, SelectField, TextField } from '../ui/field.tsx'
import {
  type FeesForm,
  hoursField,
  RATES_FIELD,
  rateField,
  STAGES_FIELD,
  stageField,
} from './quote-form-values.ts'

type FormProblem = { field: string; message: string }

/** Says in the summary of what is to be mended which of several like controls of fees is meant. */
export function useNamedFees(): (problem: FormProblem) => FormProblem {
  const t = useT()
  return ({ field, message }) => {
    const stage = QUOTE_STAGES.find((one) => stageField(one) === field)
    const level = RATE_LEVELS.find((one) => [rateField(one), hoursField(one)].includes(field))
    const name =
      (stage && t(`invitations.quoteStage.${stage}`)) ??
      (level && t(`invitations.rates.level.${level}`)) ??
      (field === 'cap' && t('invitations.quote.cap'))
    return { field, message: name ? `${name}${t('shell.colon')}${message}` : message }
  }
}

type FeeFieldsProps = { values: FeesForm; errorOf: (field: string) => string | undefined }

/** How it is charged, by the hour, stage by stage, capped or for a share: the same for a quote and for changed terms. */
export function FeeFields({ values, errorOf }: FeeFieldsProps) {
  const t = useT()
  const label = useLabel()
  return (
    <>
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
