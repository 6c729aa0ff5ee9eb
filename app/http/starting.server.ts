import type { IncomingMessage, RequestListener } from 'node:http'
import { isForPrograms } from './for-programs.ts'

/** A start takes seconds where the index is current, a minute where the demonstration is loaded. */
const AGAIN_IN_S = 5

/**
 * Answers while the site is being made: alive, and to be asked again. A browser asks again by itself; not after a form
 * was sent, whose fields would be lost with the page.
 */
export const starting: RequestListener = (request, response) => {
  if (request.url === '/healthz') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"status":"alive"}')
    return
  }
  const head = { 'retry-after': `${AGAIN_IN_S}`, 'cache-control': 'no-store' }
  const [path = '/'] = request.url?.split('?') ?? []
  if (path === '/readyz') {
    response.writeHead(503, { ...head, 'content-type': 'application/json' })
    response.end('{"status":"starting"}')
    return
  }
  if (isForPrograms(path)) {
    response.writeHead(503, { ...head, 'content-type': 'application/problem+json' })
    response.end(JSON.stringify(PROBLEM))
    return
  }
  if (!wantsPage(request)) {
    response.writeHead(503, { ...head, 'content-type': 'text/plain; charset=utf-8' })
    response.end('联桥正在启动，请稍候。 Lianqiao is starting, please come back in a moment.\n')
    return
  }
  const asked = request.method === 'GET' || request.method === 'HEAD'
  response.writeHead(503, {
    ...head,
    ...(asked && { refresh: `${AGAIN_IN_S}` }),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  })
  response.end(asked ? page(WAIT) : page(SEND_AGAIN))
}

/** As every refusal of the API is, RFC 9457. */
const PROBLEM = {
  type: 'about:blank',
  title: 'Service Unavailable',
  status: 503,
  detail: `the server is starting: try again in ${AGAIN_IN_S} seconds`,
  code: 'starting',
}

const wantsPage = ({ headers }: IncomingMessage): boolean => headers.accept?.includes('text/html') === true

type Words = { zh: string; en: string }

const WAIT: Words = {
  zh: '本页几秒后会自动重新打开。',
  en: 'This page opens again by itself in a few seconds.',
}
const SEND_AGAIN: Words = {
  zh: '您提交的内容没有收到。请用浏览器的返回键回到表单，稍后再提交。',
  en: 'What you sent was not received. Go back to the form with your browser and send it again in a moment.',
}

const page = ({ zh, en }: Words): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>联桥正在启动 · Lianqiao is starting</title>
<style>body { margin: 12vh auto; max-width: 36em; padding: 0 1.25em; font: 1rem/1.7 sans-serif; color-scheme: light dark }</style>
<main>
<h1>联桥正在启动</h1>
<p>${zh}</p>
<div lang="en">
<h2>Lianqiao is starting</h2>
<p>${en}</p>
</div>
</main>
</html>
`
