import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endSession } from '../accounts/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { optionalSession } from '../http/require-actor.server.ts'
import { endedSessionCookie } from '../http/sessions.server.ts'

/** Ends the session on the server, open or not yet, and takes the cookie back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const session = await optionalSession(request, app)
  if (session) await endSession(app.db, session.actor, session.secret, app.now())
  return redirectWithMessage(app, '/', 'accounts.signedOut', { 'set-cookie': endedSessionCookie() })
}

/** An address typed by hand changes nothing. */
export function loader() {
  return redirect('/')
}
