import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { revokeInvitation } from '../accounts/commands-invitations.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Takes an invitation back that nobody has followed yet. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await revokeInvitation(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/account/colleagues', 'accounts.colleagues.revoked')
}

export function loader() {
  return redirect('/account/colleagues')
}
