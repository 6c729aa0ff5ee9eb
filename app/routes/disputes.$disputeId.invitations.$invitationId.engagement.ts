import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readOthers } from '../domain/engagement/others.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { versionOf } from '../http/form-version.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { engageInvited } from '../invitations/decide.server.ts'

/** Takes up what was offered, or says why that is not possible any more. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { disputeId, invitationId } = params as { disputeId: string; invitationId: string }
  const form = await request.formData()
  const decision = {
    disputeId,
    invitationId,
    version: versionOf(form),
    others: readOthers(form.get('others')),
  }
  const engaged = await engageInvited(app.db, actor, decision, app.now())
  if (engaged.id) {
    return redirectWithMessage(app, `/engagements/${engaged.id}`, 'invitations.message.engaged')
  }
  const why = engaged.refused ? `refused=${engaged.refused.refusal}` : 'refused=expired'
  return redirect(`/disputes/${disputeId}/invitations?${why}`, 303)
}

/** There is nothing to read here: the dispute's invitations tell what happened. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}/invitations`)
}
