import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requestWarnings } from '../domain/matching/request-warnings.ts'
import { jsonBody } from '../http/json-body.server.ts'
import { requireStaffToken } from '../http/require-actor.server.ts'
import { matchAndRecord } from '../matching/commands.server.ts'

/** Ranks for a match request and records the run. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaffToken(request, context.app, 'match')
  if (request.method !== 'POST') throw onlyPost()
  const input = await jsonBody(request)
  const answer = await matchAndRecord(context.app, actor, input, context.app.now())
  const warnings = requestWarnings(input)
  const told = warnings.length > 0 ? { ...answer, warnings } : answer
  return Response.json(told, { headers: { 'cache-control': 'no-store' } })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaffToken(request, context.app, 'match')
  throw onlyPost()
}

function onlyPost(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}
