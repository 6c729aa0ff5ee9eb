import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { stepOrBack } from '../http/refused-step.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { recordFinding } from '../vetting/commands-duplicates.server.ts'
import { QUEUE_PATH } from '../vetting/queue-query.ts'
import { refusedAddress } from '../vetting/refusal.ts'

/** Notes whether an applicant is somebody whom it looks like. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const id = params.applicationId!
  const otherId = params.otherId!
  const page = `${QUEUE_PATH}/${id}`
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return stepOrBack(
    async () => {
      const given = { otherId, finding: text('finding'), note: text('note') }
      await recordFinding(app.db, actor, id, given, app.now())
      return redirectWithMessage(app, `${page}#duplicate-${otherId}`, 'vetting.message.found')
    },
    (fields) => refusedAddress(page, fields),
  )
}

/** There is nothing to read here: the application's own page shows it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`${QUEUE_PATH}/${params.applicationId}`)
}
