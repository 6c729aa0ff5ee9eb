import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { acceptTerms } from '../engagements/terms.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { unlessTooLate } from '../http/too-late.server.ts'

/** The other side accepts new terms. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const id = params.engagementId!
  const answer = {
    url: `/engagements/${id}/terms`,
    done: 'engagements.message.termsAccepted',
    late: 'engagements.message.termsSettled',
  } as const
  return unlessTooLate(app, answer, () => acceptTerms(app.db, actor, id, params.changeId!, app.now()))
}

/** There is nothing to read here: the page of the terms tells what came of a proposal. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/engagements/${params.engagementId}/terms`)
}
