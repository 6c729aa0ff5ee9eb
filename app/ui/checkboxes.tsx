import type { ReactNode } from 'react'
import { Choice } from './choice.tsx'
import { FieldError, type Option } from './field.tsx'

type CheckboxesProps = {
  /** Name of each box, and start of each id. */
  name: string
  legend: ReactNode
  hint?: ReactNode
  error?: string | undefined
  options: readonly Option[]
  chosen?: readonly string[]
  /** One only: draws radio buttons. */
  single?: boolean
}

/** A group of native boxes under one question. The error link of the summary goes to the first box. */
export function Checkboxes({
  name,
  legend,
  hint,
  error,
  options,
  chosen = [],
  single = false,
}: CheckboxesProps) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      {...(described && { 'aria-describedby': described })}
    >
      <legend className="field-label">{legend}</legend>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className="choices">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type={single ? 'radio' : 'checkbox'}
            id={index === 0 ? name : `${name}-${option.value}`}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          >
            <span>{option.label}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}
