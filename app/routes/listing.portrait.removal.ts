import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { removePortrait } from '../profiles/portrait.server.ts'

/** Takes one's portrait out of one's entry. */
export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  await removePortrait(app.db, actor, app.now())
  return redirectWithMessage(app, '/listing/portrait', 'profiles.portrait.removed')
}

/** There is nothing to read here: the portrait's own page shows it. */
export function loader() {
  return redirect('/listing/portrait')
}
