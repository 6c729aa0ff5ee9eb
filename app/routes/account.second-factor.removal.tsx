import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { removeSecondFactor } from '../accounts/commands-second-factor.server.ts'
import { ConfirmForm } from '../accounts/confirm-form.tsx'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import type { AppContext } from '../context.server.ts'
import { needsSecondFactor } from '../domain/account/policy.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.factor.remove'))

async function requireChoice(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireActor(request, app)
  if (needsSecondFactor(actor)) throw new Problem('not_found', 'for staff the second factor is no choice')
  return actor
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireChoice(request, context.app)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireChoice(request, app)
  const { current } = await typedForm(request, ['current'])
  if (!(await confirmsPassword(app.db, actor.id, current, app.now()))) {
    return json({ problems: [{ field: 'current', code: 'password_wrong' }] }, 422)
  }
  await removeSecondFactor(app.db, actor, app.now())
  return redirectWithMessage(app, '/account', 'accounts.factor.removed')
}

export default function RemoveSecondFactor() {
  const t = useT()
  const problems = sayAccountProblems(t, useActionData<typeof action>()?.problems)
  return (
    <>
      <PageHead
        title={t('accounts.factor.remove')}
        lede={t('accounts.factor.removeLede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <ConfirmForm submit={t('accounts.factor.remove')} tone="warm" back="/account" problems={problems} />
    </>
  )
}
