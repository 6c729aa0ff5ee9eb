import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { completeMilestone } from '../engagements/work.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Says that a milestone was reached. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { engagementId, milestoneId } = params as { engagementId: string; milestoneId: string }
  await completeMilestone(app.db, actor, engagementId, milestoneId, app.now())
  return redirectWithMessage(
    app,
    `/engagements/${engagementId}/milestones`,
    'engagements.message.milestoneDone',
  )
}

/** There is nothing to read here: the engagement's milestones tell what was reached. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/engagements/${params.engagementId}/milestones`)
}
