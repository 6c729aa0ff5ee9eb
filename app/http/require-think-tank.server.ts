import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { thinkTankOf } from '../domain/commission/policy.ts'
import { Problem } from '../domain/errors.ts'
import { requireActor } from './require-actor.server.ts'

/**
 * The member of a think tank of the directory who is signed in; whoever is not signed in is asked to.
 * @throws Problem `not_found` for everybody else: to them the page does not exist
 */
export async function requireThinkTank(request: Request, app: AppContext): Promise<Actor> {
  const actor = await requireActor(request, app)
  if (thinkTankOf(actor) === null) throw new Problem('not_found', 'no route has this address')
  return actor
}
