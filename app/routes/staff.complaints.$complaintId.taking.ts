import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeComplaint } from '../complaints/commands-staff.server.ts'
import { COMPLAINTS_PATH } from '../complaints/queue-query.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Takes a complaint to examine it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.complaintId!
  await takeComplaint(app.db, actor, id, await formVersion(request), app.now())
  return redirectWithMessage(app, `${COMPLAINTS_PATH}/${id}`, 'complaints.message.taken')
}

/** There is nothing to read here: the complaint's own page shows it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${COMPLAINTS_PATH}/${params.complaintId}`)
}
