import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { useT } from '../i18n/context.tsx'
import { useKeptFields } from './kept-fields.ts'

type FrameProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Says 选填 beside the label; what is not marked is required. */
  optional?: boolean
}

/** What a control needs so that its label, hint and error belong to it. */
type ControlProps = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Label, hint and error around one control, which is drawn by `children`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FrameProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useT()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{t('shell.optional')}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  )
}

/** The message beside a field that needs correcting. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useT()
  return (
    <p className="field-error" id={id}>
      <span className="visually-hidden">
        {t('shell.errors.prefix')}
        {t('shell.colon')}
      </span>
      {children}
    </p>
  )
}

type Own<T> = Omit<T, 'id'> &
  FrameProps & {
    /** Which of the fields of its name in the form it is, from 0. */
    nth?: number
  }

/** What the form around keeps of a field, in place of what it was given. */
function useKept(name: string, nth: number | undefined): { defaultValue?: string } {
  const kept = useKeptFields()?.text(name, nth)
  return kept === undefined ? {} : { defaultValue: kept }
}

type LineProps = Own<InputHTMLAttributes<HTMLInputElement>> & {
  /** What may be meant, offered while somebody types; anything else may be typed as well. */
  suggestions?: readonly string[] | undefined
}

/** One line of text; `type` may be date, email, number and so on. `id` defaults the `name`. */
export function TextField({ id, label, hint, error, optional, nth, suggestions, ...input }: LineProps) {
  const kept = useKept(input.name ?? id, nth)
  const offered = suggestions && { list: `${id}-suggestions`, autoComplete: 'off' }
  return (
    <Field {...{ id, label, hint, error, optional: optional ?? false }}>
      {(control) => (
        <>
          <input className="control" name={id} type="text" {...offered} {...input} {...kept} {...control} />
          {suggestions && (
            <datalist id={`${id}-suggestions`}>
              {suggestions.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextAreaField({
  id,
  label,
  hint,
  error,
  optional,
  nth,
  ...input
}: Own<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const kept = useKept(input.name ?? id, nth)
  return (
    <Field {...{ id, label, hint, error, optional: optional ?? false }}>
      {(control) => <textarea className="control" name={id} rows={6} {...input} {...kept} {...control} />}
    </Field>
  )
}

export type Option = { value: string; label: string }

/** A native select. `blank` is the text of the empty choice; without it there is none. */
export function SelectField({
  id,
  label,
  hint,
  error,
  optional,
  options,
  blank,
  nth,
  ...select
}: Own<SelectHTMLAttributes<HTMLSelectElement>> & { options: readonly Option[]; blank?: string }) {
  const kept = useKept(select.name ?? id, nth)
  return (
    <Field {...{ id, label, hint, error, optional: optional ?? false }}>
      {(control) => (
        <select className="control" name={id} {...select} {...kept} {...control}>
          {blank !== undefined && <option value="">{blank}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
