import { useT } from '../i18n/context.tsx'
import { TextField } from '../ui/field.tsx'

/** A password that is chosen now; whoever keeps passwords offers to make one. */
export function NewPasswordField({ error }: { error: string | undefined }) {
  const t = useT()
  return (
    <TextField
      id="password"
      type="password"
      label={t('accounts.field.newPassword')}
      hint={t('accounts.field.passwordHint')}
      autoComplete="new-password"
      error={error}
    />
  )
}
