import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { errorOf, type SaidProblem } from './say-problems.ts'

type NewcomerFormProps = {
  token: string
  /** The address that the link was sent to. */
  address: string
  name: string
  problems: readonly SaidProblem[]
}

/** Name and password of whoever followed the link of a sign-up or an invitation. */
export function NewcomerForm({ token, address, name, problems }: NewcomerFormProps) {
  const t = useT()
  return (
    <Form method="post" noValidate>
      <ErrorSummary problems={problems} />
      <input type="hidden" name="token" value={token} />
      <TextField
        id="email"
        label={t('accounts.field.email')}
        defaultValue={address}
        readOnly
        autoComplete="username"
      />
      <TextField
        id="name"
        label={t('accounts.field.name')}
        hint={t('accounts.field.nameHint')}
        defaultValue={name}
        autoComplete="name"
        error={errorOf(problems, 'name')}
      />
      <NewPasswordField error={errorOf(problems, 'password')} />
      <p className="actions section">
        <Button>{t('accounts.join.submit')}</Button>
      </p>
    </Form>
  )
}
