import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '../accounts/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { optionalActor } from '../http/require-actor.server.ts'
import { endedSessionCookie, sessionSecretOf } from '../http/sessions.server.ts'

/** Ends the session on the server, and takes the cookie back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await optionalActor(request, app)
  const secret = sessionSecretOf(request)
  if (actor && secret) await endSession(app.db, actor, secret, app.now())
  return redirectWithMessage(app, '/', 'accounts.signedOut', { 'set-cookie': endedSessionCookie() })
}

/** An address typed by hand changes nothing. */
export function loader() {
  return redirect('/')
}
