import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { takeNameBack } from '../enterprises/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Takes a declared name of the actor's enterprise back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { key } = await typedForm(request, ['key'])
  await takeNameBack(app.db, actor, key, app.now())
  return redirectWithMessage(app, '/account/names', 'enterprises.names.removed')
}

/** There is nothing to read here: the page before lists them. */
export function loader() {
  return redirect('/account/names')
}
