import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { INDUSTRIES } from '../domain/vocabulary/industries.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import type { FormState } from './dispute-form.tsx'
import { COMMON_LANGUAGES, withChosen } from './form-options.ts'
import { ReadFrom } from './from-words.tsx'

/** What sharpens the order within a band; nothing here is required. */
export function MoreFields({ state }: { state: FormState }) {
  const t = useT()
  const label = useLabel()
  const { language } = useNames()
  const { form, errorOf } = state
  return (
    <>
      <SelectField
        id="industry"
        label={t('disputes.form.industry')}
        optional
        error={errorOf('industry')}
        blank={t('disputes.form.industryBlank')}
        options={INDUSTRIES.map((value) => ({ value, label: label('industry', value) }))}
        defaultValue={form.industry}
      />
      <ReadFrom field="industry" />
      <Checkboxes
        name="language"
        legend={t('disputes.form.languages')}
        hint={t('disputes.form.languagesHint')}
        error={errorOf('language')}
        options={withChosen(COMMON_LANGUAGES, form.languages).map((value) => ({
          value,
          label: language(value),
        }))}
        chosen={form.languages}
      />
      <ReadFrom field="languages" />
      <div className="field-row">
        <TextField
          id="budgetAmount"
          label={t('disputes.form.budget')}
          hint={t('disputes.form.budgetHint')}
          optional
          inputMode="decimal"
          error={errorOf('budgetAmount')}
          defaultValue={form.budgetAmount}
        />
        <SelectField
          id="budgetCurrency"
          label={t('disputes.form.currency')}
          error={errorOf('budgetCurrency')}
          options={CURRENCIES.map((value) => ({
            value,
            label: `${value} ${t(`disputes.currency.${value}`)}`,
          }))}
          defaultValue={form.budgetCurrency}
        />
      </div>
      <TextAreaField
        id="description"
        label={t('disputes.form.description')}
        hint={t('disputes.form.descriptionHint')}
        optional
        error={errorOf('description')}
        defaultValue={form.description}
        rows={8}
      />
    </>
  )
}
