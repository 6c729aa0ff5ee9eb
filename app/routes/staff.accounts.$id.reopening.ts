import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { reopenAccount } from '../accounts/commands-closing.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Opens any account again, for an administrator. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  await reopenAccount(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/staff/accounts', 'accounts.colleagues.reopenedNow')
}

export function loader() {
  return redirect('/staff/accounts')
}
