import { Form } from '@remix-run/react'
import { type ActorRole, isStaff } from '../domain/actor.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'

type Account = { id: string; name: string; role: ActorRole }

/** The demonstration accounts, each with what it may do; a plain form, so that it works without scripts. */
export function DemoSignIn({ accounts, returnTo }: { accounts: readonly Account[]; returnTo: string }) {
  const t = useT()
  return (
    <Form method="post">
      <input type="hidden" name="returnTo" value={returnTo} />
      <ul className="demo-accounts plain-list">
        {accounts.map(({ id, name, role }) => (
          <li key={id}>
            <h2 id={id}>{t(`accounts.role.${role}`)}</h2>
            <p>{t(`accounts.may.${kindOf(role)}`)}</p>
            <p className="quiet small">{t('accounts.signIn.accountName', { name })}</p>
            <p className="actions">
              <Button tone="quiet" name="account" value={id} aria-describedby={id}>
                {t('accounts.signIn.submit')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Form>
  )
}

function kindOf(role: ActorRole): 'enterprise' | 'staff' | 'party' {
  if (isStaff({ role })) return 'staff'
  return role.startsWith('enterprise') ? 'enterprise' : 'party'
}
