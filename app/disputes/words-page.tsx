import type { ReactNode } from 'react'
import type { Title } from '../domain/dispute/title.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { type FormProblem, sayProblems } from './form-problem.ts'

export type WordsField = { id: string; label: string; hint?: ReactNode; value: string; optional?: boolean }

/** What the page of a step shows of its dispute. */
export type StepDispute = { id: string; title: Title; version: number }

type WordsPageProps = {
  dispute: StepDispute
  title: ReactNode
  lede: ReactNode
  fields: readonly WordsField[]
  refused: readonly FormProblem[]
  submit: ReactNode
  rows?: number
  /** What the list of disputes is called for this reader. */
  list: ReactNode
}

/** A step of a dispute that asks for words: a reason, points, answers, an opinion. */
export function WordsPage({ dispute, title, lede, fields, refused, submit, rows = 5, list }: WordsPageProps) {
  const t = useT()
  const titled = useTitle()
  const page = `/disputes/${dispute.id}`
  const labelOf = (field: string) => fields.find(({ id }) => id === field)?.label ?? ''
  const problems = sayProblems(t, 'intake', refused, labelOf)
  return (
    <>
      <PageHead
        title={title}
        lede={lede}
        crumbs={[
          { to: '/disputes', label: list },
          { to: page, label: titled(dispute.title) },
        ]}
      />
      <ErrorSummary problems={problems} />
      <LongForm noValidate className="words-form">
        <VersionField version={dispute.version} />
        {fields.map(({ id, value, ...field }) => (
          <TextAreaField
            key={id}
            id={id}
            {...field}
            error={problems.find((problem) => problem.field === id)?.message}
            defaultValue={value}
            rows={rows}
          />
        ))}
        <p className="actions">
          <Button>{submit}</Button>
          <LinkButton to={page} tone="quiet">
            {t('intake.cancel')}
          </LinkButton>
        </p>
      </LongForm>
    </>
  )
}
