import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { takeDispute } from '../desk/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { localPath } from '../http/return-to.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/disputes/${params.disputeId}`)

/** Makes whoever asks the one who looks after the dispute. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { returnTo } = await typedForm(request, ['returnTo'])
  await takeDispute(app.db, actor, params.disputeId!, app.now())
  const next = localPath(returnTo)
  return redirectWithMessage(app, next === '/' ? `/disputes/${params.disputeId}` : next, 'desk.message.taken')
}
