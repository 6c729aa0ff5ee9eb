import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { formVersion } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { cancelInvitation } from '../invitations/decide.server.ts'

/** Takes an invitation back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { disputeId, invitationId } = params as { disputeId: string; invitationId: string }
  const version = await formVersion(request)
  await cancelInvitation(app.db, actor, { disputeId, invitationId, version }, app.now())
  return redirectWithMessage(app, `/disputes/${disputeId}/invitations`, 'invitations.message.cancelled')
}

/** There is nothing to read here: the dispute's invitations tell what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}/invitations`)
}
