import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { copyDispute } from '../disputes/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formKey } from '../http/form-key.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Brings a dispute that is over again, as a new draft. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = await formKey(request)
  await copyDispute(app.db, actor, params.disputeId!, id, app.now())
  return redirectWithMessage(app, `/disputes/${id}`, 'disputes.message.copied')
}

/** There is nothing to read here: the dispute's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
