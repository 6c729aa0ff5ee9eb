import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { closeAccount } from '../accounts/commands-closing.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Closes any account, for an administrator, and says where that leaves an entry to nobody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const leavesUnkept = await closeAccount(app.db, actor, params.id ?? '', app.now())
  const message = leavesUnkept ? 'accounts.staff.closedLast' : 'accounts.colleagues.closedNow'
  return redirectWithMessage(app, '/staff/accounts', message)
}

export function loader() {
  return redirect('/staff/accounts')
}
