import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { closeAccount } from '../accounts/commands-closing.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Closes any account, for an administrator. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  await closeAccount(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/staff/accounts', 'accounts.colleagues.closedNow')
}

export function loader() {
  return redirect('/staff/accounts')
}
