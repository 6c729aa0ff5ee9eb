import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { compileCaseFile } from '../disputes/case-file.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Compiles the file of a dispute as it stands: document G, or its next version. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const disputeId = params.disputeId!
  const documentId = await compileCaseFile(app.db, actor, disputeId, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}/documents/${documentId}`, 'intake.message.caseFile')
}

/** There is nothing to read here: the dispute's own page tells what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}`)
}
