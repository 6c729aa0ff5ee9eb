import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { moveEngagement } from '../engagements/commands.server.ts'
import { readStep } from '../engagements/read-step.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Goes on with an engagement that rested. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagementId = params.engagementId!
  const step = readStep(await request.formData())
  await moveEngagement(app.db, actor, engagementId, 'resume', step, app.now())
  return redirectWithMessage(app, `/engagements/${engagementId}`, 'engagements.message.resumed')
}

/** There is nothing to read here: the engagement's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/engagements/${params.engagementId}`)
}
