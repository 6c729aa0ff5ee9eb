import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { clearConflict } from '../invitations/answer.server.ts'
import { declareConflictWith } from '../invitations/conflict.server.ts'

/** Takes the result of a party's conflict check. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.invitationId!
  const form = await request.formData()
  const outcome = form.get('outcome')
  if (outcome === 'clear') {
    await clearConflict(app.db, actor, id, app.now())
    return redirectWithMessage(app, `/invitations/${id}`, 'invitations.message.cleared')
  }
  if (outcome !== 'conflict') throw new Problem('bad_request', 'the form does not say what the check found')
  const against = form.getAll('against')
  const whom = { opponents: against.includes('opponents'), enterprise: against.includes('enterprise') }
  await declareConflictWith(app.db, actor, id, whom, app.now())
  return redirectWithMessage(app, `/invitations/${id}`, 'invitations.message.conflicted')
}

/** There is nothing to read here: the invitation's own page has it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/invitations/${params.invitationId}`)
}
