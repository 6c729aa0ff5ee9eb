import { type AppLoadContext, json, type TypedResponse } from '@remix-run/node'

/**
 * The answer to a form about an account that is refused (422). The log tells of it by codes alone: what was typed is
 * nobody's business.
 */
export function loggedRefusal<T>(
  { app, requestId }: Pick<AppLoadContext, 'app' | 'requestId'>,
  why: readonly string[],
  answer: T,
): TypedResponse<T> {
  app.log.warn({ requestId, why }, 'a form was refused')
  return json(answer, 422)
}
