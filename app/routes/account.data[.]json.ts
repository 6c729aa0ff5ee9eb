import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportOwnData } from '../accounts/queries-own-data.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** All that is kept about the person who asks, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const data = await exportOwnData(app.db, actor, app.now())
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="lianqiao-my-data.json"',
      'cache-control': 'no-store',
    },
  })
}
