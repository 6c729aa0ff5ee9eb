import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { closeDispute } from '../disputes/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Closes a dispute that is over. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const disputeId = params.disputeId!
  await closeDispute(app.db, actor, disputeId, await formVersion(request), app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}`, 'disputes.message.closed')
}

/** There is nothing to read here: the dispute's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
