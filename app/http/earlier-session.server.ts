import { endSession } from '../accounts/commands.server.ts'
import type { AppContext } from '../context.server.ts'
import { optionalSession } from './require-actor.server.ts'

/** Ends the sign-in that this browser had before a new one: nobody is two people in one browser. */
export async function endEarlierSession(request: Request, app: AppContext): Promise<void> {
  const earlier = await optionalSession(request, app)
  if (earlier) await endSession(app.db, earlier.actor, earlier.secret, app.now())
}
