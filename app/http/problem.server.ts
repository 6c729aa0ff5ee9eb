import {
  type FieldProblem,
  isProblem,
  PROBLEM_STATUS,
  type Problem,
  type ProblemCode,
} from '../domain/errors.ts'
import type { Logger } from './log.server.ts'

/** What a page's error boundary finds in `error.data`: a code that i18n turns into a sentence. */
export type PageProblem = {
  code: ProblemCode | 'unexpected'
  fields: readonly FieldProblem[]
  /** Under which an unexpected error stands in the log. */
  id?: string
}

export type Occasion = { log: Logger; requestId: string; api: boolean }

/**
 * The one place where an error becomes a response. A Problem keeps its status; anything else is logged in full
 * and shown as 500 with the request's id, never with a message or a stack.
 */
export function problemResponse(error: unknown, { log, requestId, api }: Occasion): Response {
  const problem = findProblem(error)
  if (!problem) {
    log.error({ requestId, err: error }, 'unexpected error')
    const code = 'unexpected'
    return api
      ? problemDocument(500, code, 'unexpected error, see the log', [], requestId)
      : pageProblem(500, { code, fields: [], id: requestId })
  }
  const status = PROBLEM_STATUS[problem.code]
  return api
    ? problemDocument(status, problem.code, problem.message, problem.fields, requestId, challengeOf(problem))
    : pageProblem(status, { code: problem.code, fields: problem.fields })
}

/** A body that fails while it is read arrives wrapped: the Problem is the cause. */
function findProblem(error: unknown): Problem | null {
  if (isProblem(error)) return error
  return error instanceof Error && error.cause !== undefined ? findProblem(error.cause) : null
}

/** A refusal that Remix itself made (no such route, no such method), as a problem document like every other. */
export async function asDocument(answer: Response, { requestId }: Occasion): Promise<Response> {
  if (answer.status < 400 || isOurs(answer.headers)) return answer
  // Read to its end: an address without a route is a page, whose renderer fails at what is broken off.
  await answer.arrayBuffer()
  const code = answer.status === 404 ? 'not_found' : answer.status === 405 ? 'bad_request' : 'unexpected'
  const allow = answer.headers.get('allow')
  const detail = allow === null ? (TITLES[answer.status] ?? 'Error') : `use ${allow} here`
  const document = problemDocument(answer.status, code, detail, [], requestId)
  if (allow) document.headers.set('allow', allow)
  return document
}

/** What a route says as JSON it says itself, as `/readyz` does without a database; Remix marks what it says so. */
function isOurs(headers: Headers): boolean {
  return (
    /^application\/(?:problem\+)?json\b/.test(headers.get('content-type') ?? '') &&
    !headers.has('x-remix-error')
  )
}

/** The refusal of a method that an address for programs does not take, and which it does. */
export function wrongMethod(method: string, allowed: readonly string[], { requestId }: Occasion): Response {
  const detail = `${method} does not work here: use ${allowed.join(' or ')}`
  const document = problemDocument(405, 'bad_request', detail, [], requestId)
  document.headers.set('allow', allowed.join(', '))
  return document
}

/** The refusal of a method that works nowhere. */
export function unsupportedMethod(method: string, { requestId, api }: Occasion): Response {
  const detail = `${method} is not supported by this server`
  if (api) return problemDocument(501, 'bad_request', detail, [], requestId)
  return new Response(`${detail}\n`, {
    status: 501,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** A problem document, RFC 9457; `code` and `fields` are our extension members. */
function problemDocument(
  status: number,
  code: string,
  detail: string,
  fields: readonly FieldProblem[],
  requestId: string,
  challenge: string | null = null,
): Response {
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    code,
    ...(fields.length > 0 ? { fields } : {}),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(challenge === null ? {} : { 'www-authenticate': challenge }),
    },
  })
}

/** How a program should authenticate, and what is the matter with the token that it sent (RFC 6750, 3). */
function challengeOf({ code, tokenFault }: Problem): string | null {
  if (code !== 'unauthenticated' && !tokenFault) return null
  return `Bearer realm="lianqiao"${tokenFault ? `, error="${tokenFault}"` : ''}`
}

/** `about:blank` means that the title is the status's own name (RFC 9457, 4.2.1). */
const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

/** Says of an answer that it is a refusal still to be shown: a route without a page of its own sends it as it is. */
const UNSHOWN = 'x-problem'

function pageProblem(status: number, data: PageProblem): Response {
  return Response.json(data, { status, headers: { 'cache-control': 'no-store', [UNSHOWN]: data.code } })
}

/** The code of a refusal that is still to be shown as a page; null for any other answer. */
export function problemOf(answer: Response): PageProblem['code'] | null {
  return answer.headers.get(UNSHOWN) as PageProblem['code'] | null
}
