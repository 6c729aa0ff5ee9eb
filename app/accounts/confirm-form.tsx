import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button, type ButtonTone, LinkButton } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { errorOf, type SaidProblem } from './say-problems.ts'

type ConfirmFormProps = {
  submit: string
  tone?: ButtonTone
  /** Where whoever thinks better of it goes back to. */
  back: string
  problems: readonly SaidProblem[]
  children?: ReactNode
}

/** A step that asks for the password again: who found a browser open must not take it. */
export function ConfirmForm({ submit, tone = 'solid', back, problems, children }: ConfirmFormProps) {
  const t = useT()
  return (
    <Form method="post" noValidate className="section">
      <ErrorSummary problems={problems} />
      <TextField
        id="current"
        type="password"
        label={t('accounts.field.currentPassword')}
        autoComplete="current-password"
        error={errorOf(problems, 'current')}
      />
      {children}
      <p className="actions section">
        <Button tone={tone}>{submit}</Button>
        <LinkButton tone="quiet" to={back}>
          {t('accounts.mine.back')}
        </LinkButton>
      </p>
    </Form>
  )
}
