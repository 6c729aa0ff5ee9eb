import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endOwnSessions } from '../accounts/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Signs one device of one's own out. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await endOwnSessions(app.db, actor, { handle: params.handle ?? '' }, app.now())
  return redirectWithMessage(app, '/account/devices', 'accounts.devices.ended')
}

export function loader() {
  return redirect('/account/devices')
}
