import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'

/** After how many days everybody must change the password; empty is never, which is the better rule. */
export function PasswordDaysForm({ days }: { days: number | null }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('accounts.staff.passwordDays')}</h2>
      <Form method="post" action="/staff/accounts/password-days">
        <TextField
          id="days"
          type="number"
          min={30}
          max={3650}
          label={t('accounts.staff.days')}
          hint={t('accounts.staff.daysHint')}
          defaultValue={days ?? ''}
          optional
        />
        <p className="actions section">
          <Button tone="quiet">{t('accounts.staff.save')}</Button>
        </p>
      </Form>
    </section>
  )
}
