import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawConsent } from '../accounts/commands-consents.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Takes a consent back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await withdrawConsent(app.db, actor, params.kind ?? '', app.now())
  return redirectWithMessage(app, '/account/data', 'accounts.data.withdrawn')
}

export function loader() {
  return redirect('/account/data')
}
