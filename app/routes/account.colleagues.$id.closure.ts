import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { closeAccount } from '../accounts/commands-closing.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Closes a colleague's account. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await closeAccount(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/account/colleagues', 'accounts.colleagues.closedNow')
}

export function loader() {
  return redirect('/account/colleagues')
}
