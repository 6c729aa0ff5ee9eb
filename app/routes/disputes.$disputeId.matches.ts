import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { matchDispute } from '../matching/match-dispute.server.ts'

/** Ranks who should help, records the run, and shows it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const disputeId = params.disputeId!
  const runId = await matchDispute(app, actor, disputeId, await formVersion(request), app.now())
  return redirect(`/disputes/${disputeId}/matches/${runId}`, 303)
}

/** The runs are listed on the dispute's own page. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
