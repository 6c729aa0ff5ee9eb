import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { setPasswordDays } from '../accounts/commands-closing.server.ts'
import { readPasswordDays } from '../domain/account/password.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireStaff } from '../http/require-staff.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Sets after how many days passwords must be changed, for an administrator. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const { days } = await typedForm(request, ['days'])
  await setPasswordDays(app.db, actor, readPasswordDays(days), app.now())
  return redirectWithMessage(app, '/staff/accounts', 'accounts.staff.saved')
}

export function loader() {
  return redirect('/staff/accounts')
}
