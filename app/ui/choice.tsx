import type { InputHTMLAttributes } from 'react'
import { useKeptFields } from './kept-fields.ts'

type ChoiceProps = InputHTMLAttributes<HTMLInputElement> & {
  type: 'checkbox' | 'radio'
  name: string
  value: string
}

/** A box to tick, or one of several to choose, with its words: as it was given, or as the form around keeps it. */
export function Choice({ defaultChecked, children, ...input }: ChoiceProps) {
  const kept = useKeptFields()
  return (
    <label className="choice">
      <input {...input} defaultChecked={kept?.isTicked(input.name, input.value) ?? defaultChecked} />
      {children}
    </label>
  )
}
