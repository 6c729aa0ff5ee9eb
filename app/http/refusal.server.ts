import type { Request as ExpressRequest } from 'express'
import { Problem } from '../domain/errors.ts'
import { addressOf, announcedTooMuch, webHeaders } from './adapter.server.ts'
import { REFUSED_AT } from './refused-at.ts'
import { isForeign } from './same-origin.server.ts'

/** Why a request must not reach any route at all, or null. */
export function refusalOf(request: ExpressRequest): Problem | null {
  if (isForeign(request.method, request.headers)) {
    return new Problem('forbidden', 'this request seems to come from another site')
  }
  if (!isReadable(request.path)) {
    return new Problem('bad_request', 'the path of the request cannot be read')
  }
  return announcedTooMuch(request)
}

/** False for a path with a broken percent sign, about which the router would complain and guess. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/**
 * The request that renders a refusal in the pages' own look: see `routes/refusal.$code`. A page's script that asked
 * for data gets the refusal as data.
 */
export function refusalPage(refusal: Problem, request: ExpressRequest): Request {
  const headers = webHeaders(request)
  for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name)
  const asked = addressOf(request)
  const page = new URL(`/refusal/${refusal.code}`, asked)
  // Without its query, which may hold a key.
  if (request.method === 'GET') page.searchParams.set(REFUSED_AT, asked.pathname)
  if (asked.searchParams.has('_data')) page.searchParams.set('_data', 'routes/refusal.$code')
  return new Request(page, { headers })
}

/** What is left when not even the pages' own look can be rendered. */
export function plainPage(status: number, requestId: string): Response {
  const body = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>联桥 Lianqiao</title>
<h1>${status === 400 ? '无法读取该请求' : '系统出了问题'}</h1>
<p>${status === 400 ? '请检查网址。' : '我们已经记录下来，请稍后再试。'}编号：${requestId}</p>
<h1 lang="en">${status === 400 ? 'This request cannot be read' : 'Something went wrong'}</h1>
<p lang="en">${status === 400 ? 'Please check the address.' : 'It has been recorded. Please try again later.'} Number: ${requestId}</p>
<p><a href="/">联桥 Lianqiao</a></p>
</html>`
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}
