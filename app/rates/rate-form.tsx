import { CURRENCIES, HOME_CURRENCY } from '../domain/vocabulary/currencies.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'

type RateFormProps = {
  values: { currency: string; day: string; cny: string }
  problems: readonly { field: string; message: string }[]
}

/** One rate: a currency, a day, what it is worth in yuan from that day on. */
export function RateForm({ values, problems }: RateFormProps) {
  const t = useT()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <LongForm noValidate className="work-form">
      <ErrorSummary problems={problems} />
      <SelectField
        id="currency"
        label={t('rates.currency')}
        blank={t('rates.choose')}
        error={errorOf('currency')}
        options={CURRENCIES.filter((code) => code !== HOME_CURRENCY).map((value) => ({
          value,
          label: value,
        }))}
        defaultValue={values.currency}
      />
      <TextField
        id="day"
        type="date"
        label={t('rates.day')}
        error={errorOf('day')}
        defaultValue={values.day}
      />
      <TextField
        id="cny"
        inputMode="decimal"
        label={t('rates.cny')}
        error={errorOf('cny')}
        defaultValue={values.cny}
      />
      <Button>{t('rates.set')}</Button>
    </LongForm>
  )
}
