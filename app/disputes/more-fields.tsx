import { INDUSTRIES } from '../domain/vocabulary/industries.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import type { FormState } from './dispute-form.tsx'
import { COMMON_LANGUAGES, withChosen } from './form-options.ts'
import { ReadFrom } from './from-words.tsx'
import { MoneyFields } from './money-fields.tsx'

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
      <TextField
        id="products"
        label={t('disputes.form.products')}
        hint={t('disputes.form.productsHint')}
        optional
        error={errorOf('products')}
        defaultValue={form.products}
      />
      <MoneyFields
        name="claim"
        label={t('disputes.form.claim')}
        hint={t('disputes.form.claimHint')}
        amount={form.claimAmount}
        currency={form.claimCurrency}
        errorOf={errorOf}
      />
      <MoneyFields
        name="budget"
        label={t('disputes.form.budget')}
        hint={t('disputes.form.budgetHint')}
        amount={form.budgetAmount}
        currency={form.budgetCurrency}
        errorOf={errorOf}
      />
      <TextAreaField
        id="description"
        label={t('disputes.form.description')}
        hint={t('disputes.form.descriptionHint')}
        optional
        error={errorOf('description')}
        defaultValue={form.description}
        rows={8}
      />
      <TextAreaField
        id="wanted"
        label={t('disputes.form.wanted')}
        hint={t('disputes.form.wantedHint')}
        optional
        error={errorOf('wanted')}
        defaultValue={form.wanted}
        rows={3}
      />
      <Checkboxes
        name="confidentiality"
        legend={t('disputes.form.confidentiality')}
        hint={t('disputes.form.confidentialityHint')}
        options={[{ value: 'strict', label: t('disputes.form.confidentialityStrict') }]}
        chosen={form.confidentiality === 'strict' ? ['strict'] : []}
      />
    </>
  )
}
