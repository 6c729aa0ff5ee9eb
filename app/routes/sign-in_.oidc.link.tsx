import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authenticate } from '../accounts/authenticate.server.ts'
import { linkIdentity } from '../accounts/oidc/commands.server.ts'
import { findIdentity } from '../accounts/oidc/waiting.server.ts'
import { clientAddress, networkOf } from '../http/client-address.server.ts'
import { endEarlierSession } from '../http/earlier-session.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { newSession } from '../http/new-session.server.ts'
import { noOidcCookie, oidcProvider, oidcSecretOf } from '../http/oidc.server.ts'
import { stagePath } from '../http/require-actor.server.ts'
import { sessionCookie } from '../http/sessions.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('oidc.linkTitle'))

/** Somebody is known elsewhere and not here: which account is theirs, or how they get one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  oidcProvider(app)
  const secret = oidcSecretOf(request)
  if (!secret || !(await findIdentity(app.db, secret, app.now()))) throw redirect('/sign-in', 303)
  return json({ label: app.environment.oidc?.label ?? '' })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, requestId } = context
  oidcProvider(app)
  const now = app.now()
  const secret = oidcSecretOf(request)
  if (!secret || !(await findIdentity(app.db, secret, now))) throw redirect('/sign-in', 303)
  const { email, password } = await typedForm(request, ['email', 'password'])
  const network = networkOf(clientAddress(request))
  const known = await authenticate(app.db, { email, password, network }, now)
  if (known.refused !== null) {
    app.log.warn({ requestId, refused: known.refused }, 'an identity was not linked')
    const wait = known.refused === 'too_often' ? known.wait : null
    if (wait !== null) context.refusal.retryAfter = wait
    return json({ wait, email: email.slice(0, 254) }, wait === null ? 422 : 429)
  }
  const session = newSession(request)
  const { accountId, passwordHash } = known
  const { stage, returnTo } = await linkIdentity(app.db, secret, accountId, { ...session, passwordHash }, now)
  await endEarlierSession(request, app)
  const headers = new Headers({ 'set-cookie': sessionCookie(session.secret) })
  headers.append('set-cookie', noOidcCookie())
  const next = stagePath(stage, returnTo)
  return stage === 'open'
    ? redirectWithMessage(app, next, 'oidc.linked', headers)
    : redirect(next, { status: 303, headers })
}

export default function LinkIdentity() {
  const { label } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  const t = useT()
  return (
    <>
      <PageHead
        title={t('oidc.linkTitle')}
        lede={t('oidc.linkLede', { label })}
        crumbs={[{ to: '/sign-in', label: t('accounts.signIn.title') }]}
      />
      {answered && (
        <Notice tone="warm" live>
          {answered.wait === null
            ? t('accounts.signIn.wrong')
            : t('accounts.signIn.tooOften', { seconds: answered.wait })}
        </Notice>
      )}
      <section>
        <h2>{t('oidc.haveAccount')}</h2>
        <p className="quiet">{t('oidc.haveAccountHow', { label })}</p>
        <Form method="post" noValidate className="section">
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
            <Button>{t('oidc.linkSubmit')}</Button>
            <Link to="/reset-password">{t('accounts.reset.title')}</Link>
          </p>
        </Form>
      </section>
      <section className="section">
        <h2>{t('oidc.noAccountTitle')}</h2>
        <p>
          {t('oidc.noAccountHow')} <Link to="/sign-up">{t('accounts.signUp.title')}</Link>
        </p>
        <p className="quiet">{t('oidc.noAccountStaff')}</p>
      </section>
    </>
  )
}
