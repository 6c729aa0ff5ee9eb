import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { appliesAs } from '../domain/application/policy.ts'
import { Problem } from '../domain/errors.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { textIn } from '../http/texts-in.server.ts'
import { replyToNotice } from '../listings/commands.server.ts'
import { REPLY_LIMIT } from '../listings/steps.ts'

/** Says what the party has to say to a notice of removal. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  if (!appliesAs(actor) || !actor.partyId) throw new Problem('not_found', 'this account keeps no listing')
  // The field ends at as many characters.
  const words = textIn(await request.formData(), 'words').slice(0, REPLY_LIMIT)
  await replyToNotice(app.db, actor, actor.partyId, words, app.now())
  return redirectWithMessage(app, '/listing', 'listings.message.replied')
}

/** There is nothing to read here: the listing's own page shows it. */
export function loader() {
  return redirect('/listing')
}
