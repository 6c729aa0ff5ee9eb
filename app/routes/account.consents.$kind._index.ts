import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { giveConsent } from '../accounts/commands-consents.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Agrees to one thing, in the version of its text that the form showed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { version } = await typedForm(request, ['version'])
  await giveConsent(app.db, actor, { kind: params.kind ?? '', version }, app.now())
  return redirectWithMessage(app, '/account/data', 'accounts.data.given')
}

export function loader() {
  return redirect('/account/data')
}
