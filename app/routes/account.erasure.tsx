import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { eraseOwnAccount } from '../accounts/commands-erasure.server.ts'
import { ConfirmForm } from '../accounts/confirm-form.tsx'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import type { AppContext } from '../context.server.ts'
import { canEraseOwn } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { loggedRefusal } from '../http/logged-refusal.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { endedSessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.data.erase'))

async function requireOwner(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireActor(request, app)
  if (!canEraseOwn(actor)) throw new Problem('not_found', 'accounts of staff are closed by an administrator')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireOwner(request, context.app)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireOwner(request, app)
  const { current } = await typedForm(request, ['current'])
  if (!(await confirmsPassword(app.db, actor.id, current, app.now()))) {
    const problems = [{ field: 'current', code: 'password_wrong' }]
    return loggedRefusal(context, ['password_wrong'], { problems })
  }
  await eraseOwnAccount(app.db, actor, app.now())
  return redirectWithMessage(app, '/', 'accounts.data.erased', { 'set-cookie': endedSessionCookie() })
}

export default function Erasure() {
  const t = useT()
  const problems = sayAccountProblems(t, useActionData<typeof action>()?.problems)
  return (
    <>
      <PageHead
        title={t('accounts.data.erase')}
        lede={t('accounts.data.eraseWhat')}
        crumbs={[
          { to: '/account', label: t('accounts.mine.title') },
          { to: '/account/data', label: t('accounts.mine.data') },
        ]}
      />
      <Notice tone="warm">{t('accounts.data.eraseFinal')}</Notice>
      <ConfirmForm
        submit={t('accounts.data.eraseNow')}
        tone="warm"
        back="/account/data"
        problems={problems}
      />
    </>
  )
}
