import type { LoaderFunctionArgs } from '@remix-run/node'
import { draftCallFor } from '../coverage/queries-call.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { callAsText } from '../domain/matching/call-draft.ts'
import { requireStaff } from '../http/require-staff.server.ts'

/** The draft of a call as plain text, in both languages. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context
  await requireStaff(request, app)
  const now = app.now()
  const draft = await draftCallFor(app.db, new URL(request.url).searchParams.getAll('place'), now)
  return new Response(callAsText(draft), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="call-${shanghaiDay(now)}.txt"`,
      'cache-control': 'no-store',
    },
  })
}
