import type { AppContext } from '../context.server.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { optionalActor } from './require-actor.server.ts'

/**
 * The member of the centre's staff who is signed in. To anybody else, signed in or not, the page does not exist.
 * @throws Problem `not_found`
 */
export async function requireStaff(request: Request, app: AppContext): Promise<Actor> {
  const actor = await optionalActor(request, app)
  if (!actor || !isStaff(actor)) throw new Problem('not_found', 'no route has this address')
  return actor
}
