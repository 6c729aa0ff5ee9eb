import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { submitDispute } from '../disputes/commands.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { matchDispute } from '../matching/match-dispute.server.ts'

/** Hands a draft in and matches it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const disputeId = params.disputeId!
  await submitDispute(app.db, actor, disputeId, await formVersion(request), app.now())
  const runId = await matchDispute(app, actor, disputeId, null, app.now())
  return redirect(`/disputes/${disputeId}/matches/${runId}`, 303)
}

/** There is nothing to read here: the dispute's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
