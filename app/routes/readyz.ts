import type { LoaderFunctionArgs } from '@remix-run/node'
import { readiness } from '../http/readiness.server.ts'

/** 200 whenever requests can be answered, also while search is degraded; 503 without a database. */
export async function loader({ context }: LoaderFunctionArgs) {
  const report = await readiness(context.app)
  const status = report.database === 'up' ? 200 : 503
  return Response.json(report, { status, headers: { 'cache-control': 'no-store' } })
}
