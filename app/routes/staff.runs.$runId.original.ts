import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../http/require-staff.server.ts'
import { recordRunDownload } from '../matching/commands.server.ts'
import { frozenRunFile } from '../matching/queries-recheck.server.ts'

/** A frozen run as a file: its request and its answer, as they were written. Taking it out is recorded first. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireStaff(request, app)
  const file = await frozenRunFile(app.db, actor, params.runId!)
  await recordRunDownload(app.db, actor, params.runId!, app.now())
  return new Response(file, {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': `attachment; filename="run-${params.runId}.jsonl"`,
      'cache-control': 'no-store',
    },
  })
}
