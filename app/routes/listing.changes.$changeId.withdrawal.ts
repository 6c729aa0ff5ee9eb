import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireOwnEntry } from '../http/own-entry.server.ts'
import { withdrawChange } from '../profiles/commands-changes.server.ts'

/** Takes back a change that waits for the centre. */
export async function action(args: ActionFunctionArgs) {
  const { app, actor } = await requireOwnEntry(args)
  await withdrawChange(app.db, actor, args.params.changeId!, app.now())
  return redirectWithMessage(app, '/listing/changes', 'profiles.message.withdrawn')
}

/** There is nothing to read here: the list shows it. */
export function loader() {
  return redirect('/listing/changes')
}
