import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { answerPlan } from '../groups/plans.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** An enterprise says whether it bears its share of what is defended together. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const disputeId = params.disputeId!
  const form = await request.formData()
  const answer = { planId: String(form.get('plan') ?? ''), agrees: form.get('answer') === 'yes' }
  await answerPlan(app.db, actor, disputeId, answer, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}`, 'groups.message.answered')
}

/** There is nothing to read here: the dispute's own page asks. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
