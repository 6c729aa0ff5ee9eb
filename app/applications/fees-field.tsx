import { feeNames } from '../domain/application/read-fields.ts'
import { many, one } from '../domain/application/values.ts'
import { FEE_MODELS } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Choice } from '../ui/choice.tsx'
import { FieldError, SelectField, TextField } from '../ui/field.tsx'
import { currencies } from './currencies.ts'
import { useFieldLabel } from './field-label.ts'
import type { OneFieldProps } from './form-fields.tsx'

/** Fee models to tick, each with a range of amounts that may be left empty. */
export function FeesField({ field, values, errorOf }: OneFieldProps) {
  const t = useT()
  const label = useLabel()
  const fieldLabel = useFieldLabel()
  const chosen = many(values, 'feeModel')
  const error = errorOf('feeModel')
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby="feeModel-hint">
      <legend className="field-label">
        {t('applications.field.feeModels')}
        {!field.required && <span className="field-optional">{t('shell.optional')}</span>}
      </legend>
      <p className="field-hint" id="feeModel-hint">
        {t('applications.hint.feeModels')}
      </p>
      {error && <FieldError id="feeModel-error">{error}</FieldError>}
      {FEE_MODELS.map((model, index) => {
        const [min, max, currency] = feeNames(model)
        return (
          <div className="application-fee" key={model}>
            <Choice
              type="checkbox"
              id={index === 0 ? 'feeModel' : `feeModel-${model}`}
              name="feeModel"
              value={model}
              defaultChecked={chosen.includes(model)}
            >
              <span>{label('feeModel', model)}</span>
            </Choice>
            {[min, max].map((name) => (
              <TextField
                key={name}
                id={name}
                label={<FeeLabel long={fieldLabel(name)} part={name === min ? 'min' : 'max'} />}
                error={errorOf(name)}
                inputMode="decimal"
                defaultValue={one(values, name)}
              />
            ))}
            <SelectField
              id={currency}
              label={<FeeLabel long={fieldLabel(currency)} part="currency" />}
              error={errorOf(currency)}
              options={currencies}
              blank={t('applications.form.noneChosen')}
              defaultValue={one(values, currency)}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

/** "Hourly: from" to those who hear it; the eye has the model at the head of the row. */
function FeeLabel({ long, part }: { long: string; part: 'min' | 'max' | 'currency' }) {
  const t = useT()
  return (
    <>
      <span className="visually-hidden">{long}</span>
      <span aria-hidden="true">{t(`applications.fee.${part}`)}</span>
    </>
  )
}
