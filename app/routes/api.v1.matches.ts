import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { isProblem, Problem } from '../domain/errors.ts'
import { requestWarnings } from '../domain/matching/request-warnings.ts'
import { jsonBody } from '../http/json-body.server.ts'
import { requireStaffToken } from '../http/require-actor.server.ts'
import { matchAndRecord } from '../matching/commands.server.ts'

/** Ranks for a match request and records the run. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireStaffToken(request, context.app, 'match')
  if (request.method !== 'POST') throw onlyPost()
  const input = await jsonBody(request)
  const warnings = requestWarnings(input)
  const answer = await matchAndRecord(context.app, actor, input, context.app.now()).catch((error) => {
    throw withWarnings(error, warnings)
  })
  const told = warnings.length > 0 ? { ...answer, warnings } : answer
  return Response.json(told, { headers: { 'cache-control': 'no-store' } })
}

/** What is missing is often there under a name that is not known. */
function withWarnings(error: unknown, warnings: readonly string[]): unknown {
  if (!isProblem(error) || error.code !== 'invalid_input' || warnings.length === 0) return error
  return new Problem(error.code, [error.message, ...warnings].join('; '), error.fields)
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaffToken(request, context.app, 'match')
  throw onlyPost()
}

function onlyPost(): Response {
  return new Response(null, { status: 405, headers: { allow: 'POST' } })
}
