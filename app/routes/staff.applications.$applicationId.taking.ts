import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { stepOrBack } from '../http/refused-step.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { takeApplication } from '../vetting/commands.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { refusedAddress } from '../vetting/refusal.ts'

/** Takes an application to examine it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const page = `${QUEUE_PATH}/${id}`
  const form = await request.formData()
  return stepOrBack(
    async () => {
      await takeApplication(app.db, actor, id, versionOf(form), app.now())
      return redirectWithMessage(app, page, 'vetting.message.taken')
    },
    (fields) => refusedAddress(page, fields),
  )
}

/** There is nothing to read here: the application's own page shows it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${QUEUE_PATH}/${params.applicationId}`)
}
