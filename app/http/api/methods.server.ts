import { type Occasion, unsupportedMethod, wrongMethod } from '../problem.server.ts'

const READ = ['GET', 'HEAD']

/** What works at each address for programs; `asksFirst` where only whoever has a token may learn it. */
const ADDRESSES: readonly { path: RegExp; methods: readonly string[]; asksFirst?: true }[] = [
  { path: /^\/api\/v1\/matches$/, methods: ['POST'], asksFirst: true },
  { path: /^\/api\/v1\/directory\/[^/]+$/, methods: READ },
  { path: /^\/api\/openapi\.json$/, methods: READ },
  { path: /^\/(?:healthz|readyz|metrics)$/, methods: READ },
]

/** What no Request of the web platform can carry. */
const UNCARRIED = new Set(['TRACE', 'TRACK', 'CONNECT'])

/**
 * The answer to a method that no route needs to see: what works at an address (OPTIONS), or that this does not.
 * @returns null where a route answers
 */
export function methodAnswer(method: string, pathname: string, occasion: Occasion): Response | null {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  const known = ADDRESSES.find((address) => address.path.test(path))
  if (known && method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { allow: [...known.methods, 'OPTIONS'].join(', ') } })
  }
  if (known && !known.methods.includes(method) && !(known.asksFirst && !UNCARRIED.has(method))) {
    return wrongMethod(method, known.methods, occasion)
  }
  return UNCARRIED.has(method) ? unsupportedMethod(method, occasion) : null
}
