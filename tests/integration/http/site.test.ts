import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { until } from '../../support/until.ts'
import { openTestSite, post, type TestSite } from './test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers, redirect: 'manual' })

describe('health', () => {
  it('is alive', async () => {
    const response = await get('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ status: 'alive' })
  })

  it('is ready, and says how its parts are', async () => {
    const response = await get('/readyz')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'ready',
      database: 'up',
      search: 'up',
      outbox: { pending: expect.any(Number), failing: 0 },
    })
  })

  it('keeps its counters for those who hold a token', async () => {
    expect((await get('/metrics')).status).toBe(401)
    expect((await get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(401)
    const response = await get('/metrics', { authorization: `Bearer ${site.token}` })
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toContain('lianqiao_search_up 1')
    expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",status="200"\} \d+/)
  })
})

it('tells search engines what is public, and keeps them out of every room behind the sign-in', async () => {
  const response = await get('/robots.txt')
  expect(response.headers.get('content-type')).toContain('text/plain')
  const lines = (await response.text()).split('\n')
  const closed = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? [])
  for (const room of ['/staff/audit', '/disputes/x', '/account', '/invitations/x', '/files/x']) {
    expect(closed.some((path) => room.startsWith(path))).toBe(true)
  }
  for (const page of ['/', '/directory/experts', '/how-matching-works', '/apply', '/calls', '/complaints']) {
    expect(closed.some((path) => page.startsWith(path))).toBe(false)
  }
  expect(lines).toContain('Allow: /disputes/new')
})

describe('every page', () => {
  it('allows no inline script or style without the nonce of its own response', async () => {
    const [first, second] = await Promise.all([get('/'), get('/')])
    const policy = first.headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('upgrade-insecure-requests')
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(second.headers.get('content-security-policy')).not.toContain(nonce)
    const html = await first.text()
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`)
    expect(html).not.toMatch(/<[^>]+ style=/)
    expect(html).not.toMatch(/<[^>]+ on[a-z]+="/)
    await second.body?.cancel()
  })

  it('finds here what drawing a PDF needs, and nothing else of that package', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("worker-src 'self'")
    const parts = [
      'cmaps/UniGB-UCS2-H.bcmap',
      'standard_fonts/LiberationSans-Regular.ttf',
      'wasm/openjpeg_nowasm_fallback.js',
    ]
    for (const part of parts) expect((await get(`/pdfjs/${part}`)).status, part).toBe(200)
    for (const part of ['package.json', 'cmaps/%2e%2e/package.json', 'build/pdf.mjs']) {
      expect((await get(`/pdfjs/${part}`)).status, part).toBe(404)
    }
  })

  it('keeps itself to itself', async () => {
    const { headers } = await get('/')
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'private, no-cache',
    })
    expect(headers.has('strict-transport-security')).toBe(false)
    expect(headers.has('x-powered-by')).toBe(false)
  })

  it('does not believe forwarded headers', async () => {
    const response = await post(
      `${site.url}/sign-out`,
      {},
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    )
    expect(response.status).toBe(403)
    const spoofed = await get('/', { 'x-forwarded-proto': 'https' })
    expect(spoofed.headers.has('strict-transport-security')).toBe(false)
  })

  it('lets browsers keep hashed assets for ever, and sends text compressed', async () => {
    const html = await (await get('/')).text()
    const asset = /href="(\/assets\/[^"]+\.js)"/.exec(html)?.[1]
    const response = await get(asset ?? '', { 'accept-encoding': 'gzip' })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await get('/assets/none.js')).status).toBe(404)
  })
})

describe('a refusal on a page', () => {
  it.each([
    ['an address that does not exist', '/no/such/page', 404],
    ['a path with a broken percent sign', '/%E0%A4%A', 400],
    ['a path out of the folder', '/..%2f..%2fpackage.json', 404],
  ])('%s is a page without a stack', async (_what, path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).not.toMatch(/\bat .*\.(js|ts)|node_modules|Error:/)
  })

  it('a page that does not exist says so in its title, any other refusal that the step was not done', async () => {
    const titleOf = async (path: string) => /<title>([^<]*)</.exec(await (await get(path)).text())?.[1]
    expect(await titleOf('/no/such/page')).toContain(zhCN.shell.problem.notFoundTitle)
    expect(await titleOf('/directory/experts/no-such')).toContain(zhCN.shell.problem.notFoundTitle)
    expect(await titleOf('/%E0%A4%A')).toContain(zhCN.shell.problem.title)
  })

  it('another site’s form is refused in the look of the site', async () => {
    const response = await post(`${site.url}/sign-in`, { account: 'x' }, { origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('site-header')
  })

  it('another site’s form is refused as data when a script asks for data', async () => {
    const address = `${site.url}/sign-in?_data=routes%2Fsign-in`
    const response = await post(address, { account: 'x' }, { origin: 'https://evil.example' })
    expect(response.status).toBe(403)
    expect(response.headers.get('x-remix-catch')).toBe('yes')
    expect(await response.json()).toEqual({ code: 'forbidden', fields: [] })
  })

  it('a body that announces too much is refused in the look of the site', async () => {
    const response = await post(`${site.url}/sign-in`, { account: 'x'.repeat(5_000_000) })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('site-header')
  })

  it('a body that grows too large without saying so is refused', async () => {
    expect(await postWithoutLength('/sign-in', 80)).toBe(413)
    expect(await postWithoutLength('/sign-in', 1)).toBe(422)
  })
})

/** Sends `chunks` times 64 KB in chunks, with no Content-Length; resolves with the status. */
function postWithoutLength(path: string, chunks: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }
    const sending = request(site.url + path, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sending.on('error', reject)
    sending.write('account=')
    for (let i = 0; i < chunks; i += 1) sending.write('x'.repeat(65_536))
    sending.end()
  })
}

describe('when search goes away', () => {
  it('is still ready, and says that search is degraded', async () => {
    const away = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
    try {
      const response = await until('search is known to be degraded', async () => {
        const answer = await fetch(`${away.url}/readyz`)
        const report = (await answer.json()) as { search: string }
        return report.search === 'degraded' && answer
      })
      expect(response.status).toBe(200)
      expect((await fetch(away.url)).status).toBe(200)
    } finally {
      await away.close()
    }
  })
})
