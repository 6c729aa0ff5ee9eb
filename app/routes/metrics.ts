import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaffToken } from '../http/require-actor.server.ts'

/** Counters for Prometheus, for the centre's own programs only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaffToken(request, context.app, 'metrics')
  const { registry } = context.metrics
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  })
}
