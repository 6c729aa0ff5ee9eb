import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { newQuestion } from '../accounts/oidc/provider.server.ts'
import { keepQuestion } from '../accounts/oidc/waiting.server.ts'
import { newSecret } from '../accounts/secret.server.ts'
import { oidcCookie, oidcProvider, oidcRedirectUri } from '../http/oidc.server.ts'
import { localPath } from '../http/return-to.server.ts'

/** Sends the browser to the other organisation's sign-in. A link leads here: a form must not leave this site. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, requestId } = context
  const returnTo = localPath(new URL(request.url).searchParams.get('returnTo'))
  const question = newQuestion()
  const to = await oidcProvider(app).ask(oidcRedirectUri(request, app), question)
  if (!(to instanceof URL)) {
    app.log.warn({ requestId, ...to }, 'the provider of identities cannot be asked')
    throw redirect('/sign-in/oidc/callback?unreachable', 303)
  }
  const secret = newSecret()
  await keepQuestion(app.db, secret, question, returnTo, app.now())
  return redirect(to.href, { status: 303, headers: { 'set-cookie': oidcCookie(secret) } })
}
