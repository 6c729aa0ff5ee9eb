import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeFile } from '../files/commands.server.ts'
import { filesPage } from '../files/owner-pages.ts'
import { redirectWithMessage } from '../http/flash.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** Takes a file away for good. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const file = await removeFile(app.db, app.environment.dataDir, actor, params.fileId!, app.now())
  return redirectWithMessage(app, filesPage(file.ownerNoun, file.ownerId), 'files.message.removed')
}

/** There is nothing to read here: what a file belongs to lists it. */
export function loader() {
  return redirect('/disputes')
}
