import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { acceptPairing } from '../pairings/commands.server.ts'

/** A side accepts the terms on the table. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await acceptPairing(app.db, actor, params.pairingId!, await formVersion(request), app.now())
  return redirectWithMessage(app, `/pairings/${params.pairingId}`, 'pairings.message.accepted')
}

/** There is nothing to read here: the 1+1 has a page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/pairings/${params.pairingId}`)
}
