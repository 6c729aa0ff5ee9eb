import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { useT } from '../i18n/context.tsx'
import { SelectField, TextField } from '../ui/field.tsx'

type MoneyFieldsProps = {
  /** Start of the controls' names. */
  name: 'budget' | 'claim'
  label: string
  hint: string
  amount: string
  currency: string
  errorOf: (field: string) => string | undefined
}

/** An amount and its currency beside each other. */
export function MoneyFields({ name, label, hint, amount, currency, errorOf }: MoneyFieldsProps) {
  const t = useT()
  return (
    <div className="field-row">
      <TextField
        id={`${name}Amount`}
        label={label}
        hint={hint}
        optional
        inputMode="decimal"
        error={errorOf(`${name}Amount`)}
        defaultValue={amount}
      />
      <SelectField
        id={`${name}Currency`}
        label={t('disputes.form.currency')}
        error={errorOf(`${name}Currency`)}
        options={CURRENCIES.map((value) => ({ value, label: `${value} ${t(`disputes.currency.${value}`)}` }))}
        defaultValue={currency}
      />
    </div>
  )
}
