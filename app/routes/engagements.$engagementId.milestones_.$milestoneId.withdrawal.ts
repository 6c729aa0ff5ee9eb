import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { withdrawMilestone } from '../engagements/work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Takes back a milestone that was entered by mistake. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { engagementId, milestoneId } = params as { engagementId: string; milestoneId: string }
  await withdrawMilestone(app.db, actor, engagementId, milestoneId, app.now())
  return redirectWithMessage(
    app,
    `/engagements/${engagementId}/milestones`,
    'engagements.message.milestoneWithdrawn',
  )
}

/** There is nothing to read here: the engagement's history tells what was taken back. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/engagements/${params.engagementId}/milestones`)
}
