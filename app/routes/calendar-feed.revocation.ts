import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { revokeFeed } from '../deadlines/feed.server.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Makes the account's calendar link stop working. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  await revokeFeed(app.db, actor, app.now())
  return redirectWithMessage(app, '/calendar-feed', 'deadlines.message.revoked')
}

/** There is nothing to read here: the page of the feed tells what there is. */
export function loader() {
  return redirect('/calendar-feed')
}
