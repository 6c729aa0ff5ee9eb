import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeClaim } from '../applications/commands-claims.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Takes one claim out of an application. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await removeClaim(app.db, actor, params.applicationId!, params.claimId!, app.now())
  const back = `/applications/${params.applicationId}/${encodeURIComponent(params.section!)}`
  return redirectWithMessage(app, back, 'applications.message.claimRemoved')
}

/** There is nothing to read here: the section lists what is left. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/applications/${params.applicationId}/${encodeURIComponent(params.section!)}`)
}
