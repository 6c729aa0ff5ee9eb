import type { ActorRole } from '../domain/actor.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { errorOf, type SaidProblem } from './say-problems.ts'

type InviteFormProps = {
  roles: readonly ActorRole[]
  email: string
  role: string
  problems: readonly SaidProblem[]
}

/** Asks somebody to join, by a letter with a link. */
export function InviteForm({ roles, email, role, problems }: InviteFormProps) {
  const t = useT()
  return (
    <LongForm noValidate>
      <ErrorSummary problems={problems} />
      <TextField
        id="email"
        type="email"
        label={t('accounts.field.email')}
        defaultValue={email}
        autoComplete="off"
        error={errorOf(problems, 'email')}
      />
      <SelectField
        id="role"
        label={t('accounts.field.role')}
        defaultValue={role}
        options={roles.map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
        error={errorOf(problems, 'role')}
      />
      <p className="actions section">
        <Button>{t('accounts.colleagues.invite')}</Button>
      </p>
    </LongForm>
  )
}
