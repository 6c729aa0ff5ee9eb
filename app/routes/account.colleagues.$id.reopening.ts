import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { reopenAccount } from '../accounts/commands-closing.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Opens a colleague's account again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await reopenAccount(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/account/colleagues', 'accounts.colleagues.reopenedNow')
}

export function loader() {
  return redirect('/account/colleagues')
}
