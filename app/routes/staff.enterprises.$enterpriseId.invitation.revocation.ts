import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeFirstInvitationBack } from '../accounts/commands-first-administrator.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Takes an invitation of an enterprise back that nobody has followed yet. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { link: linkId } = await typedForm(request, ['link'])
  const enterpriseId = params.enterpriseId ?? ''
  await takeFirstInvitationBack(app.db, actor, { enterpriseId, linkId }, app.now())
  return redirectWithMessage(app, `/staff/enterprises/${enterpriseId}`, 'enterprises.staff.takenBack')
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/staff/enterprises/${params.enterpriseId}`)
}
