import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { resumeExamination } from '../vetting/commands-waiting.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'

/** Goes on with an application whose applicant has not answered in time. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  await resumeExamination(app.db, actor, id, await formVersion(request), app.now())
  return redirectWithMessage(app, `${QUEUE_PATH}/${id}`, 'vetting.message.resumed')
}

/** There is nothing to read here: the application's own page shows it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${QUEUE_PATH}/${params.applicationId}`)
}
