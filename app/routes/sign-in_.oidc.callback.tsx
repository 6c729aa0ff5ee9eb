import {
  type AppLoadContext,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { signInByIdentity } from '../accounts/oidc/commands.server.ts'
import { keepIdentity, takeQuestion } from '../accounts/oidc/waiting.server.ts'
import { newSecret } from '../accounts/secret.server.ts'
import type { OidcRefusal } from '../domain/account/oidc.ts'
import { endEarlierSession } from '../http/earlier-session.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { newSession } from '../http/new-session.server.ts'
import { noOidcCookie, oidcCookie, oidcProvider, oidcRedirectUri, oidcSecretOf } from '../http/oidc.server.ts'
import { stagePath } from '../http/require-actor.server.ts'
import { sessionCookie } from '../http/sessions.server.ts'
import { useT } from '../i18n/context.tsx'
import { pageTitle } from '../i18n/page-title.ts'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('oidc.failed'))

/** Where the other organisation sends the browser back. Each question is answered once, whatever the answer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const provider = oidcProvider(app)
  const query = new URL(request.url).searchParams
  if (query.has('unreachable')) return refuse(context, 'unreachable', 'it could not be asked')
  const secret = oidcSecretOf(request)
  const question = secret ? await takeQuestion(app.db, secret, query.get('state') ?? '', app.now()) : null
  if (!question) return refuse(context, 'late', 'this browser has no question open')
  const { returnTo } = question
  const identity = await provider.hear(oidcRedirectUri(request, app), query, question)
  if ('refused' in identity) return refuse(context, identity.refused, identity.reason)
  const session = newSession(request)
  const stage = await signInByIdentity(app.db, identity, session, app.now())
  if (stage === 'closed') return refuse(context, 'closed', 'the account is closed')
  if (stage === null) {
    const waiting = newSecret()
    await keepIdentity(app.db, waiting, { ...identity, returnTo }, app.now())
    throw redirect('/sign-in/oidc/link', { status: 303, headers: { 'set-cookie': oidcCookie(waiting) } })
  }
  await endEarlierSession(request, app)
  const headers = new Headers({ 'set-cookie': sessionCookie(session.secret) })
  headers.append('set-cookie', noOidcCookie())
  const next = stagePath(stage, returnTo)
  throw stage === 'open'
    ? redirectWithMessage(app, next, 'accounts.signedIn', headers)
    : redirect(next, { status: 303, headers })
}

function refuse({ app, requestId }: AppLoadContext, refused: OidcRefusal, reason: string) {
  app.log.warn({ requestId, refused, reason }, 'a sign-in by another organisation was refused')
  const label = app.environment.oidc?.label ?? ''
  return json({ refused, label }, { status: STATUS[refused], headers: { 'set-cookie': noOidcCookie() } })
}

const STATUS: Record<OidcRefusal, number> = {
  late: 400,
  declined: 403,
  unreachable: 502,
  invalid: 400,
  closed: 403,
}

export default function OidcFailed() {
  const { refused, label } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t('oidc.failed')} crumbs={[{ to: '/sign-in', label: t('accounts.signIn.title') }]} />
      <Notice tone="warm" live>
        {t(`oidc.refused.${refused}`, { label })}
      </Notice>
      <p className="actions section">
        <LinkButton to="/sign-in/oidc" reloadDocument>
          {t('oidc.again', { label })}
        </LinkButton>
        <Link to="/sign-in">{t('oidc.byPassword')}</Link>
      </p>
    </>
  )
}
