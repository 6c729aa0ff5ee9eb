import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireActor } from '../http/require-actor.server.ts'
import { openNotification } from '../notifications/commands.server.ts'

export const loader = () => redirect('/messages')

/** Opens what a message is about; it is read from then on. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  return redirect(await openNotification(app.db, actor, params.messageId!, app.now()), 303)
}
