import type { ReactNode } from 'react'
import { CHOICES, type ChoiceName, type FieldShape } from '../domain/application/fields.ts'
import { many, one, type Values } from '../domain/application/values.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { Choice } from '../ui/choice.tsx'
import { FieldError, type Option, SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { Written } from '../ui/written.tsx'
import { currencies } from './currencies.ts'
import { FeesField } from './fees-field.tsx'
import { useFieldLabel } from './field-label.ts'
import { useFormChoices } from './form-choices.ts'
import { LanguagesField, PlacesField } from './rows-field.tsx'

type FormFieldsProps = {
  fields: readonly FieldShape[]
  values: Values
  errorOf: (field: string) => string | undefined
  /** What the centre asks to have changed, by field: it stands above the field. */
  notes?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Every field of a form, drawn from its shape: native controls that work without scripts. */
export function FormFields({ fields, notes = {}, ...rest }: FormFieldsProps) {
  return (
    <div className="application-fields">
      {fields.map((field) =>
        notes[field.name] ? (
          <AskedField key={field.name} notes={notes[field.name]!}>
            <OneField field={field} {...rest} />
          </AskedField>
        ) : (
          <OneField key={field.name} field={field} {...rest} />
        ),
      )}
    </div>
  )
}

/** A field with what the centre asks of it. */
function AskedField({ notes, children }: { notes: readonly string[]; children: ReactNode }) {
  const t = useT()
  return (
    <div className="field-asked">
      {notes.map((note) => (
        <p key={note} className="task-note">
          <strong>{t('applications.page.asked')}</strong>
          {t('shell.colon')}
          <Written as="span" className="written-words" text={note} />
        </p>
      ))}
      {children}
    </div>
  )
}

export type OneFieldProps = Omit<FormFieldsProps, 'fields' | 'notes'> & { field: FieldShape }

/** Fields that have a hint of their own. */
const HINTED = [
  'aliases',
  'registration',
  'responseHours',
  'team',
  'offices',
  'people',
  'publications',
  'commissions',
  'affiliates',
  'against',
  'otherNames',
  'itsAffiliates',
  'disclosures',
  'validTo',
  'procedures',
  'client',
  'opponent',
  'forum',
  'source',
] as const
type Hinted = (typeof HINTED)[number]
const isHinted = (name: string): name is Hinted => (HINTED as readonly string[]).includes(name)

const INPUT_TYPE: Partial<Record<FieldShape['type'], string>> = {
  day: 'date',
  website: 'url',
  email: 'email',
}

function OneField({ field, values, errorOf }: OneFieldProps) {
  const t = useT()
  const label = useLabel()
  const fieldLabel = useFieldLabel()
  const choices = useFormChoices()
  const { name, type } = field
  const frame = {
    id: name,
    label: field.criterion ? (
      <>
        {fieldLabel(name)}
        <span className="field-optional">{t('applications.form.byCriteria')}</span>
      </>
    ) : (
      fieldLabel(name)
    ),
    hint: isHinted(name) ? t(`applications.hint.${name}`) : undefined,
    error: errorOf(name),
    optional: !field.required && !field.criterion,
    defaultValue: one(values, name),
  }
  const options = (of: ChoiceName): Option[] =>
    CHOICES[of].map((code) => ({ value: code, label: label(of, code) }))
  switch (type) {
    case 'text':
    case 'lines':
      return <TextAreaField {...frame} rows={type === 'text' ? 6 : 4} />
    case 'choice':
      return <SelectField {...frame} options={options(field.of)} blank={t('applications.form.choose')} />
    case 'country':
      return <SelectField {...frame} options={choices.countries} blank={t('applications.form.choose')} />
    case 'place':
      return <SelectField {...frame} options={choices.places} blank={t('applications.form.choose')} />
    case 'currency':
      return <SelectField {...frame} options={currencies} blank={t('applications.form.choose')} />
    case 'choices':
      return (
        <Checkboxes
          name={name}
          legend={
            <>
              {frame.label}
              {frame.optional && <span className="field-optional">{t('shell.optional')}</span>}
            </>
          }
          hint={frame.hint}
          error={frame.error}
          options={options(field.of)}
          chosen={many(values, name)}
        />
      )
    case 'agree':
      return (
        <AgreeField name={name} label={frame.label} error={frame.error} agreed={frame.defaultValue !== ''} />
      )
    case 'languages':
      return <LanguagesField field={field} values={values} errorOf={errorOf} />
    case 'places':
      return <PlacesField field={field} values={values} errorOf={errorOf} />
    case 'fees':
      return <FeesField field={field} values={values} errorOf={errorOf} />
    default:
      return (
        <TextField
          {...frame}
          type={INPUT_TYPE[type] ?? 'text'}
          suggestions={name === 'forum' ? choices.forums : undefined}
          inputMode={type === 'whole' ? 'numeric' : type === 'amount' ? 'decimal' : undefined}
        />
      )
  }
}

/** One box with its sentence. */
function AgreeField({
  name,
  label,
  error,
  agreed,
}: {
  name: string
  label: ReactNode
  error: string | undefined
  agreed: boolean
}) {
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <Choice
        type="checkbox"
        id={name}
        name={name}
        value="yes"
        defaultChecked={agreed}
        {...(error && { 'aria-describedby': `${name}-error`, 'aria-invalid': true })}
      >
        <span>{label}</span>
      </Choice>
    </div>
  )
}
