import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { acceptDispute } from '../disputes/acceptance.server.ts'
import { readWordsOf } from '../disputes/read-words.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Accepts a dispute for guidance. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const disputeId = params.disputeId!
  const form = await request.formData()
  const { words } = readWordsOf(form, 'words', false)
  await acceptDispute(app.db, actor, disputeId, { version: versionOf(form), words }, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}`, 'intake.message.accepted')
}

/** There is nothing to read here: the dispute's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
