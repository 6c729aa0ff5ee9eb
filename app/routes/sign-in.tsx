import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authenticate } from '../accounts/authenticate.server.ts'
import { signInAccount } from '../accounts/commands.server.ts'
import { OidcLink } from '../accounts/oidc/oidc-link.tsx'
import { clientAddress, networkOf } from '../http/client-address.server.ts'
import { endEarlierSession } from '../http/earlier-session.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { newSession } from '../http/new-session.server.ts'
import { optionalSession, stagePath } from '../http/require-actor.server.ts'
import { localPath } from '../http/return-to.server.ts'
import { sessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('accounts.signIn.title'))

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  const session = await optionalSession(request, app)
  if (session && session.stage !== 'open') throw redirect(stagePath(session.stage, returnTo), 303)
  return json({
    demo: app.environment.demo !== 'never',
    oidc: app.environment.oidc?.label ?? null,
    returnTo,
    signedInAs: session?.actor.name ?? null,
  })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const now = app.now()
  const typed = await typedForm(request, ['email', 'password', 'returnTo'])
  const { email, password } = typed
  const returnTo = localPath(typed.returnTo)
  const network = networkOf(clientAddress(request))
  const known = await authenticate(app.db, { email, password, network }, now)
  if (known.refused !== null) {
    app.log.warn({ refused: known.refused, from: clientAddress(request) }, 'a sign-in was refused')
    const wait = known.refused === 'too_often' ? known.wait : null
    if (wait !== null) context.refusal.retryAfter = wait
    return json(
      { refused: known.refused, email: email.slice(0, 254), wait, returnTo },
      wait === null ? 422 : 429,
    )
  }
  const session = newSession(request)
  const { accountId, passwordHash } = known
  const stage = await signInAccount(app.db, accountId, { ...session, passwordHash, by: 'password' }, now)
  await endEarlierSession(request, app)
  const headers = { 'set-cookie': sessionCookie(session.secret) }
  const next = stagePath(stage, returnTo)
  return stage === 'open'
    ? redirectWithMessage(app, next, 'accounts.signedIn', headers)
    : redirect(next, { status: 303, headers })
}

export default function SignIn() {
  const { demo, oidc, returnTo, signedInAs } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead title={t('accounts.signIn.title')} />
      {signedInAs && !answered && (
        <Notice>
          {t('accounts.signIn.already', { name: signedInAs })}{' '}
          {oidc && <Link to="/account/identities">{t('oidc.linkedTitle')}</Link>}
        </Notice>
      )}
      {answered && (
        <Notice tone="warm" live>
          {answered.wait === null
            ? t('accounts.signIn.wrong')
            : t('accounts.signIn.tooOften', { seconds: answered.wait })}
        </Notice>
      )}
      {returnTo === '/disputes/new' && !answered && <Notice>{t('accounts.signIn.returnToForm')}</Notice>}
      {returnTo !== '/' && returnTo !== '/disputes/new' && !answered && (
        <p className="quiet">{t('accounts.signIn.return')}</p>
      )}
      <Form method="post" noValidate className="section">
        <input type="hidden" name="returnTo" value={answered?.returnTo ?? returnTo} />
        <TextField
          id="email"
          type="email"
          label={t('accounts.field.email')}
          defaultValue={answered?.email ?? ''}
          autoComplete="username"
        />
        <TextField
          id="password"
          type="password"
          label={t('accounts.field.password')}
          autoComplete="current-password"
        />
        <p className="actions section">
          <Button>{t('accounts.signIn.submit')}</Button>
          <Link to="/reset-password">{t('accounts.reset.title')}</Link>
        </p>
      </Form>
      {oidc && <OidcLink label={oidc} returnTo={returnTo} />}
      <p className="section">
        {t('accounts.signIn.noAccount')} <Link to="/sign-up">{t('accounts.signUp.title')}</Link>
      </p>
      {demo && <p className="quiet small">{t('accounts.signIn.demo')}</p>}
    </>
  )
}
