import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { isSection } from '../matching/sections.ts'
import { pickCandidate } from '../matching/shortlist.server.ts'

/** Picks a candidate out (`add`), or puts it back (`drop`), and leads back to its section of the result. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const form = await request.formData()
  const section = String(form.get('section') ?? '')
  if (!isSection(section)) throw new Problem('not_found', 'there is no such section')
  const picked = form.has('add')
  const candidate = String(form.get(picked ? 'add' : 'drop') ?? '')
  const [disputeId, runId] = [params.disputeId!, params.runId!]
  await pickCandidate(app.db, actor, { disputeId, runId, section, candidate, picked }, app.now())
  const message = picked ? 'results.shortlist.added' : 'results.shortlist.dropped'
  return redirectWithMessage(app, `/disputes/${disputeId}/matches/${runId}?section=${section}`, message)
}

/** The result itself shows who was picked. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/disputes/${params.disputeId}/matches/${params.runId}`)
}
