import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Problem } from '../domain/errors.ts'
import { declineSchema } from '../domain/invitation/schema.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { declineInvitation } from '../invitations/answer.server.ts'

/** A party does not take it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const form = await request.formData()
  const parsed = declineSchema.safeParse({ reason: form.get('reason'), note: form.get('note') ?? '' })
  if (!parsed.success) throw new Problem('bad_request', 'the form gives no reason')
  await declineInvitation(app.db, actor, params.invitationId!, parsed.data, app.now())
  return redirectWithMessage(app, `/invitations/${params.invitationId}`, 'invitations.message.declined')
}

/** There is nothing to read here: the invitation's own page has it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/invitations/${params.invitationId}`)
}
