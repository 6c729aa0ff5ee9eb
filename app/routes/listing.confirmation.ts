import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { appliesAs } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { confirmListing } from '../listings/commands.server.ts'

/** Its owner says that everything still holds. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor) || !actor.partyId) throw new Problem('not_found', 'this account keeps no listing')
  await confirmListing(app.db, actor, actor.partyId, app.now())
  return redirectWithMessage(app, '/listing', 'listings.message.confirmed')
}

/** There is nothing to read here: the listing's own page shows it. */
export function loader() {
  return redirect('/listing')
}
