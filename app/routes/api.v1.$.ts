import type { LoaderFunctionArgs } from '@remix-run/node'
import { Problem } from '../domain/errors.ts'
import { requireStaffToken } from '../http/require-actor.server.ts'

/** What the API does not have is told only to those who may use it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<never> {
  await requireStaffToken(request, context.app, null)
  throw new Problem('not_found', 'the API has no such resource: see /api/openapi.json')
}

export const action = loader
