import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { isForPrograms } from './for-programs.ts'
import { once } from './once.server.ts'
import { problemOf, problemResponse } from './problem.server.ts'
import type { Limiter } from './rate-limits.server.ts'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/**
 * The same build with every loader and action guarded: what it throws leaves as a Response made by
 * `problemResponse`, so that no route needs to catch, and none can forget to. Before any of them `limit` is asked; an action that
 * bears a key acts once.
 */
export function guardedBuild(build: ServerBuild, limit: Limiter): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader ? { loader: guarded(loader, 'read', (args) => limit(id, 'read', args)) } : {}),
      ...(action ? { action: guarded(onceOnly(action), 'write', (args) => limit(id, 'write', args)) } : {}),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

/** An action that does what is asked under a key once, however often it is sent. */
function onceOnly(action: (args: ActionFunctionArgs) => unknown) {
  return (args: ActionFunctionArgs) => once(args, async (asked) => action(asked))
}

function guarded<A extends Args>(
  handler: (args: A) => unknown,
  kind: 'read' | 'write',
  admit: (args: A) => Promise<void>,
): (args: A) => Promise<unknown> {
  return async (args) => {
    try {
      await admit(args)
      return await handler(args)
    } catch (error) {
      if (error instanceof Response) throw error
      const { app, requestId, refusal } = args.context
      const api = isForPrograms(new URL(args.request.url).pathname)
      const answer = problemResponse(error, { log: app.log, requestId, api })
      if (kind === 'write') refusal.problem = problemOf(answer)
      throw answer
    }
  }
}
