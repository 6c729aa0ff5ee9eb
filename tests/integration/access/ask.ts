import type { ServerBuild } from '@remix-run/node'
import type { Asking } from './expectations.ts'

export const METHODS = ['GET', 'GET data', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Whether a method only reads; `GET data` is what a page's script asks for. */
export const isReading = (method: string) => method.startsWith('GET') || method === 'HEAD'

/** The path of a route as the built manifest has it, with its parameters put in. */
export function pathOf(routes: ServerBuild['routes'], id: string, params: Record<string, string>): string {
  const parts: string[] = []
  for (let route = routes[id]; route; route = route.parentId ? routes[route.parentId] : undefined) {
    if (route.path) parts.unshift(route.path)
  }
  const path = parts.join('/').replace(/:(\w+)|\*/g, (sign, name: string | undefined) => {
    const value = params[name ?? sign]
    if (value === undefined)
      throw new Error(`${id} needs the parameter ${name ?? sign}: add it to its addresses`)
    return value
  })
  return `/${path}`
}

/** An answer; `likeness` is what of it may not differ between two things that look the same. */
export type Answer = { status: number; body: string; said: string; likeness: () => string }

export async function ask(origin: string, route: string, path: string, asking: Asking): Promise<Answer> {
  const { method, role, address } = asking
  const url = new URL(path, origin)
  url.search = address.query ?? ''
  if (method === 'GET data') url.searchParams.set('_data', route)
  const sent: Sent = isReading(method) ? { headers: {} } : bodyOf(path, asking)
  const response = await fetch(url, {
    method: method.split(' ')[0],
    redirect: 'manual',
    body: sent.body,
    headers: {
      'accept-encoding': 'identity',
      ...(isReading(method) ? {} : { origin }),
      ...(await role.headers(route === 'routes/sign-out')),
      ...sent.headers,
    },
  })
  const body = await response.text()
  const headers = [...response.headers]
  // A redirect that answers a script's question for data travels as 204.
  const status = Number(response.headers.get('x-remix-status') ?? response.status)
  return {
    status,
    body,
    said: `${JSON.stringify(headers)}\n${body}`,
    likeness: () => {
      const lasting = headers.filter(([name]) => !VARYING.has(name))
      return withoutChance(`${status} ${JSON.stringify(lasting)}\n${body}`)
    },
  }
}

const VARYING = new Set([
  'date',
  'x-request-id',
  'content-length',
  'transfer-encoding',
  'connection',
  'keep-alive',
])

type Sent = { body?: BodyInit; headers: Record<string, string> }

function bodyOf(path: string, { address }: Asking): Sent {
  if (!path.startsWith('/api/')) return { body: new URLSearchParams(address.form ?? {}), headers: {} }
  const body = JSON.stringify({ jurisdictions: ['us'], ipTypes: ['patent'] })
  return { body, headers: { 'content-type': 'application/json' } }
}

/** Nonces and identifiers differ between any two requests, also between two for the same thing. */
function withoutChance(text: string): string {
  return text
    .replace(/nonce-[\w+/=]+/g, 'nonce-#')
    .replace(/nonce=\\?"[^"\\]*\\?"/g, 'nonce="#"')
    .replace(/"nonce":"[^"]*"/g, '"nonce":"#"')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
}
