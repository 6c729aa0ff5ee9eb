import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { resetSecondFactor } from '../accounts/commands-closing.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Takes away a second factor that somebody has lost, for an administrator. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  await resetSecondFactor(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/staff/accounts', 'accounts.staff.factorReset')
}

export function loader() {
  return redirect('/staff/accounts')
}
