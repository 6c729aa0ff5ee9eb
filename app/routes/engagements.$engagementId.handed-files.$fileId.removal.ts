import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeBackFile } from '../files/hand-on.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Closes a file of an earlier engagement again to whoever took over. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const engagementId = params.engagementId!
  await takeBackFile(app.db, actor, engagementId, params.fileId!, app.now())
  return redirectWithMessage(app, `/engagements/${engagementId}/files`, 'engagements.message.fileTakenBack')
}

/** The files of the engagement show which may be read. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/engagements/${params.engagementId}/files`)
}
