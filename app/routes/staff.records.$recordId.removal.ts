import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { removeRecord } from '../centre-records/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/staff/records/${params.recordId}`)

/** Takes a record away that should not be there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { version } = await typedForm(request, ['version'])
  await removeRecord(app.db, actor, { id: params.recordId!, version: Number(version) }, app.now())
  return redirectWithMessage(app, '/staff/records', 'records.message.removed')
}
