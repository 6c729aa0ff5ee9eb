import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { unlinkIdentities } from '../accounts/oidc/commands.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'

/** Ends the right of another organisation to sign the actor in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { issuer } = await typedForm(request, ['issuer'])
  await unlinkIdentities(app.db, actor, issuer, app.now())
  return redirectWithMessage(app, '/account/identities', 'oidc.unlinked')
}

/** There is nothing to read here: the page before lists them. */
export function loader() {
  return redirect('/account/identities')
}
