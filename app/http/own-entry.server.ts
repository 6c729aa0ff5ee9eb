import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOwnProfile } from '../profiles/queries.server.ts'
import { requireActor } from './require-actor.server.ts'

/**
 * Who asks, and the entry that they keep.
 * @throws Problem `not_found` for whoever keeps none; a redirect to sign in
 */
export async function requireOwnEntry({ request, context }: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
  const { app } = context
  const actor = await requireActor(request, app)
  return { app, actor, profile: await getOwnProfile(app.db, actor) }
}
