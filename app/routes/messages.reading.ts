import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'
import { typedForm } from '../http/typed-form.server.ts'
import { readAllNotifications } from '../notifications/commands.server.ts'

export const loader = () => redirect('/messages')

/** Everything that had arrived when the page was shown is read; what came meanwhile is not. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const { upTo } = await typedForm(request, ['upTo'])
  const shown = new Date(upTo)
  const instant = Number.isNaN(shown.getTime()) ? app.now() : shown
  await readAllNotifications(app.db, actor, instant.toISOString(), app.now())
  return redirectWithMessage(app, '/messages', 'notifications.message.readAll')
}
