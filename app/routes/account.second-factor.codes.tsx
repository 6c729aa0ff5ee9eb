import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { confirmsPassword } from '../accounts/authenticate.server.ts'
import { renewRecoveryCodes } from '../accounts/commands-second-factor.server.ts'
import { ConfirmForm } from '../accounts/confirm-form.tsx'
import { RecoveryCodes } from '../accounts/recovery-codes.tsx'
import { sayAccountProblems } from '../accounts/say-problems.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { requireSession } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.factor.renewCodes'))

async function requireOwner(request: Request, app: AppContext): Promise<Actor> {
  const { actor, hasSecondFactor } = await requireSession(request, app)
  if (!hasSecondFactor) throw new Problem('not_found', 'there is no second factor to have codes for')
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
    return json({ codes: null, problems: [{ field: 'current', code: 'password_wrong' }] }, 422)
  }
  const codes = await renewRecoveryCodes(app.db, actor, app.now())
  return json({ codes, problems: [] }, { headers: { 'cache-control': 'no-store' } })
}

export default function RenewCodes() {
  const answered = useActionData<typeof action>()
  const t = useT()
  if (answered?.codes) return <RecoveryCodes codes={answered.codes} />
  return (
    <>
      <PageHead
        title={t('accounts.factor.renewCodes')}
        lede={t('accounts.factor.renewLede')}
        crumbs={[{ to: '/account', label: t('accounts.mine.title') }]}
      />
      <ConfirmForm
        submit={t('accounts.factor.renewCodes')}
        back="/account"
        problems={sayAccountProblems(t, answered?.problems)}
      />
    </>
  )
}
