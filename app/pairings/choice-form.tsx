import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import type { Option } from '../ui/field.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { sayTermProblems } from './say-term-problems.ts'

type ChoiceFormProps = {
  pairing: { id: string; version: number }
  /** One of several, and what is said about it. */
  choice: { name: string; legend: string; options: readonly Option[] }
  words: { name: string; label: string; hint: string }
  submit: string
  answered:
    | { refused: readonly { field: string; message: string }[]; typed: Record<string, string> }
    | undefined
}

/** What the centre chooses about a 1+1, with its reason. */
export function ChoiceForm({ pairing, choice, words, submit, answered }: ChoiceFormProps) {
  const t = useT()
  const problems = sayTermProblems(t, answered?.refused ?? [])
  const errorOf = (field: string) => problems.find((one) => one.field === field)?.message
  const typed = answered?.typed ?? {}
  const chosen = typed[choice.name]
  return (
    <>
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="application-fields section">
        <VersionField version={pairing.version} />
        <Checkboxes
          name={choice.name}
          legend={choice.legend}
          error={errorOf(choice.name)}
          options={choice.options}
          chosen={chosen ? [chosen] : []}
          single
        />
        <TextAreaField
          id={words.name}
          label={words.label}
          hint={words.hint}
          error={errorOf(words.name)}
          defaultValue={typed[words.name] ?? ''}
        />
        <p className="actions">
          <Button>{submit}</Button>
          <Link to={`/pairings/${pairing.id}`}>{t('pairings.step.back')}</Link>
        </p>
      </LongForm>
    </>
  )
}
