import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { changeColleagueRole } from '../accounts/commands-roles.server.ts'
import { endsManaging } from '../domain/account/policy.ts'
import { isProblem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Gives somebody of the centre's staff another role, for an administrator. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { role } = await typedForm(request, ['role'])
  try {
    const change = await changeColleagueRole(app.db, actor, { id: params.id ?? '', role }, app.now())
    const said = endsManaging(change) ? 'accounts.staff.roleTaken' : 'accounts.staff.roleChanged'
    return redirectWithMessage(app, '/staff/accounts', said)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return redirectWithMessage(app, '/staff/accounts', 'accounts.staff.lastAdministrator')
  }
}

export function loader() {
  return redirect('/staff/accounts')
}
