import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { changeColleagueRole } from '../accounts/commands-roles.server.ts'
import { managesColleagues } from '../domain/account/policy.ts'
import { isProblem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Gives a colleague, or oneself, another role in the house. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { role } = await typedForm(request, ['role'])
  const id = params.id ?? ''
  try {
    const after = await changeColleagueRole(app.db, actor, { id, role }, app.now())
    const stillManages = id !== actor.id || managesColleagues({ ...actor, role: after })
    const page = stillManages ? '/account/colleagues' : '/account'
    return redirectWithMessage(app, page, 'accounts.colleagues.roleChanged')
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return redirectWithMessage(app, '/account/colleagues', 'accounts.colleagues.lastAdministrator')
  }
}

export function loader() {
  return redirect('/account/colleagues')
}
