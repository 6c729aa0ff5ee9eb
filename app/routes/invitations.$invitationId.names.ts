import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { askNames } from '../invitations/answer.server.ts'

/** Shows the names to a party that is about to check its conflicts. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await askNames(app.db, actor, params.invitationId!, app.now())
  return redirectWithMessage(app, `/invitations/${params.invitationId}`, 'invitations.message.namesShown')
}

/** There is nothing to read here: the invitation's own page has it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/invitations/${params.invitationId}`)
}
