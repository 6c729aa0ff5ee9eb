import type { ReactNode } from 'react'
import { many } from '../domain/application/values.ts'
import { LANGUAGE_LEVELS } from '../domain/vocabulary/languages.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { FieldError, SelectField } from '../ui/field.tsx'
import { useFieldLabel } from './field-label.ts'
import { useFormChoices } from './form-choices.ts'
import type { OneFieldProps } from './form-fields.tsx'

/** Rows that stand empty for more, without a script that could add any. */
const SPARE = 2
const LEAST = 4

function rowsFor(count: number): number[] {
  return Array.from({ length: Math.max(LEAST, count + SPARE) }, (_, index) => index)
}

/** Rows of selects under one question. */
function Rows({
  legend,
  optional,
  error,
  children,
}: {
  legend: string
  optional: boolean
  error: string | undefined
  children: ReactNode
}) {
  const t = useT()
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend className="field-label">
        {legend}
        {optional && <span className="field-optional">{t('shell.optional')}</span>}
      </legend>
      {error && <FieldError id={`${legend}-error`}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}

/** Languages, each with its level. */
export function LanguagesField({ field, values, errorOf }: OneFieldProps) {
  const t = useT()
  const label = useLabel()
  const { languages } = useFormChoices()
  const codes = many(values, 'language')
  const levels = many(values, 'level')
  return (
    <Rows legend={t('applications.field.languages')} optional={!field.required} error={errorOf('language-1')}>
      {rowsFor(codes.filter((code) => code !== '').length).map((row) => (
        <div className="application-row" key={row}>
          <SelectField
            id={`language-${row + 1}`}
            name="language"
            nth={row}
            label={t('applications.field.language', { row: row + 1 })}
            options={languages}
            blank={t('applications.form.noneChosen')}
            defaultValue={codes[row] ?? ''}
          />
          <SelectField
            id={`level-${row + 1}`}
            name="level"
            nth={row}
            label={t('applications.field.level', { row: row + 1 })}
            options={LANGUAGE_LEVELS.map((level) => ({ value: level, label: label('languageLevel', level) }))}
            defaultValue={levels[row] || 'working'}
          />
        </div>
      ))}
    </Rows>
  )
}

/** Several jurisdictions. */
export function PlacesField({ field, values, errorOf }: OneFieldProps) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const { places } = useFormChoices()
  const chosen = many(values, field.name).filter((code) => code !== '')
  return (
    <Rows legend={fieldLabel(field.name)} optional={!field.required} error={errorOf(field.name)}>
      <div className="application-places">
        {rowsFor(chosen.length).map((row) => (
          <SelectField
            key={row}
            id={row === 0 ? field.name : `${field.name}-${row + 1}`}
            name={field.name}
            nth={row}
            label={t('applications.field.jurisdictionRow', { row: row + 1 })}
            options={places}
            blank={t('applications.form.noneChosen')}
            defaultValue={chosen[row] ?? ''}
          />
        ))}
      </div>
    </Rows>
  )
}
