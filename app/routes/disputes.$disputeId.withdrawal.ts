import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { withdrawDispute } from '../disputes/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Takes a dispute back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const disputeId = params.disputeId!
  await withdrawDispute(app.db, actor, disputeId, await formVersion(request), app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}`, 'disputes.message.withdrawn')
}

/** There is nothing to read here: the dispute's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
