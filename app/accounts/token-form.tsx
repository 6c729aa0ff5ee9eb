import { TOKEN_DAYS, TOKEN_LONGEST_DAYS, TOKEN_SCOPES } from '../domain/account/token.ts'
import { STAFF_ROLES } from '../domain/actor.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { useOnce } from '../ui/once.ts'
import { errorOf, type SaidProblem } from './say-problems.ts'

export type TypedToken = { name: string; role: string; days: string; scopes: readonly string[] }

/** Asks for a new token. */
export function TokenForm({
  typed,
  problems,
}: {
  typed: TypedToken | null
  problems: readonly SaidProblem[]
}) {
  const t = useT()
  return (
    <LongForm action={useOnce('?index')} noValidate>
      <ErrorSummary problems={problems} />
      <TextField
        id="name"
        label={t('accounts.tokens.name')}
        hint={t('accounts.tokens.nameHint')}
        defaultValue={typed?.name}
        autoComplete="off"
        error={errorOf(problems, 'name')}
      />
      <SelectField
        id="role"
        label={t('accounts.field.role')}
        defaultValue={typed?.role ?? 'reviewer'}
        options={STAFF_ROLES.map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
        error={errorOf(problems, 'role')}
      />
      <Checkboxes
        name="scopes"
        legend={t('accounts.tokens.scopes')}
        options={TOKEN_SCOPES.map((value) => ({ value, label: t(`accounts.tokens.scope.${value}`) }))}
        chosen={typed?.scopes ?? []}
        error={errorOf(problems, 'scopes')}
      />
      <TextField
        id="days"
        label={t('accounts.tokens.days')}
        hint={t('accounts.tokens.daysHint', { most: TOKEN_LONGEST_DAYS })}
        inputMode="numeric"
        defaultValue={typed?.days ?? String(TOKEN_DAYS)}
        error={errorOf(problems, 'days')}
      />
      <p className="actions section">
        <Button>{t('accounts.tokens.make')}</Button>
      </p>
    </LongForm>
  )
}
