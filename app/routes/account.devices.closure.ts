import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endOwnSessions } from '../accounts/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireSession } from '../http/require-actor.server.ts'

/** Signs every other device out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const { actor, secret } = await requireSession(request, app)
  await endOwnSessions(app.db, actor, { keep: secret }, app.now())
  return redirectWithMessage(app, '/account/devices', 'accounts.devices.ended')
}

export function loader() {
  return redirect('/account/devices')
}
