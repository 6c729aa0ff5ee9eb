import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { revokeApiToken } from '../accounts/commands-tokens.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** Ends an API token at once, for an administrator. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  await revokeApiToken(app.db, actor, params.id ?? '', app.now())
  return redirectWithMessage(app, '/staff/tokens', 'accounts.tokens.revoked')
}

export function loader() {
  return redirect('/staff/tokens')
}
