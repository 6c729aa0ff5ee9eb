import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { tickDeadline } from '../deadlines/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Notes that a deadline was met. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { disputeId, deadlineId } = params
  await tickDeadline(app.db, actor, disputeId!, deadlineId!, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}/deadlines`, 'deadlines.message.ticked')
}

/** There is nothing to read here: the dispute's deadlines stand on one page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}/deadlines`)
}
