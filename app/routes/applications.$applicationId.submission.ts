import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { submitApplication } from '../applications/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Hands an application in, for the first time or again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.applicationId!
  await submitApplication(app.db, actor, id, await formVersion(request), app.now())
  return redirectWithMessage(app, `/applications/${id}`, 'applications.message.submitted')
}

/** There is nothing to read here: the application's own page tells how it stands. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/applications/${params.applicationId}`)
}
