import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { endSession, startDemoSession } from '../accounts/commands.server.ts'
import { DemoSignIn } from '../accounts/demo-sign-in.tsx'
import { type DemoAccount, listDemoAccounts } from '../accounts/queries.server.ts'
import { newSecret } from '../accounts/secret.server.ts'
import type { AppContext } from '../context.server.ts'
import { isProblem } from '../domain/errors.ts'
import { clientAddress } from '../http/client-address.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { localPath } from '../http/return-to.server.ts'
import { sessionCookie, sessionSecretOf } from '../http/sessions.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.signIn.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await optionalActor(request, context.app)
  return json({
    accounts: await accountsToChoose(context.app),
    returnTo: localPath(new URL(request.url).searchParams.get('returnTo')),
    signedInAs: actor?.name ?? null,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const form = await request.formData()
  const chosen = (await accountsToChoose(app)).find((account) => account.id === form.get('account'))
  if (!chosen) return json({ wrong: true }, 422)
  const secret = newSecret()
  try {
    await startDemoSession(app.db, chosen.id, secret, app.now(), clientAddress(request))
  } catch (error) {
    if (isProblem(error) && error.code === 'not_found') return json({ wrong: true }, 422)
    throw error
  }
  await endEarlierSession(request, app)
  return redirectWithMessage(app, localPath(form.get('returnTo')), 'accounts.signedIn', {
    'set-cookie': sessionCookie(secret),
  })
}

/** Nobody, unless this server makes demonstration accounts. */
async function accountsToChoose(app: AppContext): Promise<DemoAccount[]> {
  return app.environment.demo === 'never' ? [] : listDemoAccounts(app.db)
}

async function endEarlierSession(request: Request, app: AppContext): Promise<void> {
  const secret = sessionSecretOf(request)
  const actor = await optionalActor(request, app)
  if (secret && actor) await endSession(app.db, actor, secret, app.now())
}

export default function SignIn() {
  const { accounts, returnTo, signedInAs } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()?.wrong ?? false
  const t = useT()
  if (accounts.length === 0) {
    return (
      <>
        <PageHead title={t('accounts.signIn.title')} />
        <Notice title={t('accounts.signIn.closed')}>
          <p>{t('accounts.signIn.closedHow')}</p>
        </Notice>
      </>
    )
  }
  return (
    <>
      <PageHead title={t('accounts.signIn.title')} lede={t('accounts.signIn.demoLede')} />
      {wrong && (
        <Notice tone="warm" live>
          {t('accounts.signIn.unknown')}
        </Notice>
      )}
      {signedInAs && <p className="quiet">{t('accounts.signIn.already', { name: signedInAs })}</p>}
      {returnTo !== '/' && <p className="quiet">{t('accounts.signIn.return')}</p>}
      <DemoSignIn accounts={accounts} returnTo={returnTo} />
    </>
  )
}
