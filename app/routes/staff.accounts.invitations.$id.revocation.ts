import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { revokeInvitation } from '../accounts/commands-invitations.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Takes an invitation to the centre's staff back that nobody has followed yet, for an administrator. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  await revokeInvitation(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/staff/accounts', 'accounts.colleagues.revoked')
}

export function loader() {
  return redirect('/staff/accounts')
}
