import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { changeColleagueRole } from '../accounts/commands-roles.server.ts'
import { endsManaging, managesColleagues } from '../domain/account/policy.ts'
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
    const change = await changeColleagueRole(app.db, actor, { id, role }, app.now())
    const isOwn = id === actor.id
    const stillManages = !isOwn || managesColleagues({ ...actor, role: change.after })
    const page = stillManages ? '/account/colleagues' : '/account'
    const takesBack = !isOwn && endsManaging(change)
    const said = takesBack ? 'accounts.colleagues.roleTaken' : 'accounts.colleagues.roleChanged'
    return redirectWithMessage(app, page, said)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid_input') throw error
    return redirectWithMessage(app, '/account/colleagues', 'accounts.colleagues.lastAdministrator')
  }
}

export function loader() {
  return redirect('/account/colleagues')
}
