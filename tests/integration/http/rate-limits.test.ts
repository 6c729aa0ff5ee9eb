import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApiToken } from '../../../app/accounts/commands-tokens.server.ts'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { networkOf } from '../../../app/http/client-address.server.ts'
import { causedFrom } from '../../../db/audit-names.ts'
import { openTestSite, post, sessionOf, type TestSite } from './test-site.ts'

const NOON = Date.UTC(2026, 10, 23, 4)
const FEW = {
  RATE_SIGN_IN: '3',
  RATE_DIRECTORY: '3',
  RATE_MATCH: '3',
  RATE_MATCH_PAGE: '2',
  RATE_EXPORT: '2',
}

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ ...FEW, TRUST_PROXY: 'loopback' })
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(new Date(NOON))
  await site.app.db.deleteFrom('rate_limit').execute()
})

/** As the proxy in front tells it. */
const from = (address: string) => ({ 'x-forwarded-for': address })
const [HERE, THERE] = ['198.51.100.1', '198.51.100.2']

async function statuses(times: number, ask: () => Promise<Response>): Promise<number[]> {
  const seen: number[] = []
  for (let i = 0; i < times; i += 1) {
    const response = await ask()
    await response.body?.cancel()
    seen.push(response.status)
  }
  return seen
}

describe('signing in', () => {
  const attempt = (address: string, path = '/sign-in') =>
    post(site.url + path, { email: 'x@example.org', password: 'x' }, from(address))

  it('is refused in the page’s own look to an address that tries too often, and says until when', async () => {
    expect(await statuses(3, () => attempt(HERE))).toEqual([422, 422, 422])
    const refused = await attempt(HERE)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('20')
    expect(await refused.text()).toContain('site-header')
    site.setNow(new Date(NOON + 20_000))
    expect((await attempt(HERE)).status).toBe(422)
  })

  it('cannot be closed to anybody else', async () => {
    await statuses(5, () => attempt(HERE))
    const { email = '', password = '' } = site.demo[0] ?? {}
    expect((await post(`${site.url}/sign-in`, { email, password }, from(THERE))).status).toBe(303)
  })

  it('counts every spelling of its address, and data as well as pages', async () => {
    await statuses(2, () => attempt(HERE, '/Sign-In/'))
    await statuses(1, () => attempt(HERE, '/sign-in?_data=routes%2Fsign-in'))
    const refused = await attempt(HERE, '/sign-in?_data=routes%2Fsign-in')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('20')
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' })
  })

  it('leaves other pages open', async () => {
    await statuses(4, () => attempt(HERE))
    expect((await fetch(`${site.url}/sign-in`, { headers: from(HERE) })).status).toBe(200)
  })
})

describe('the directory of the API', () => {
  const search = (headers: Record<string, string>) =>
    fetch(`${site.url}/api/v1/directory/experts`, { headers })

  it('is refused as a problem document', async () => {
    expect(await statuses(3, () => search(from(HERE)))).toEqual([200, 200, 200])
    const refused = await search(from(HERE))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBe(20)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({ status: 429, code: 'rate_limited' })
    expect(await statuses(1, () => search(from(THERE)))).toEqual([200])
  })

  it('is the same allowance as that of its pages', async () => {
    const page = () => fetch(`${site.url}/directory/experts?q=x`, { headers: from(HERE) })
    expect(await statuses(2, page)).toEqual([200, 200])
    expect(await statuses(2, () => search(from(HERE)))).toEqual([200, 429])
    const refused = await page()
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('<html')
  })

  it('gives a token an allowance of its own; one that is unknown shares its address’s', async () => {
    const bearing = (token: string) => ({ ...from(HERE), authorization: `Bearer ${token}` })
    await statuses(3, () => search(bearing('nonsense')))
    expect((await search(from(HERE))).status).toBe(429)
    expect((await search(bearing(site.token))).status).toBe(200)
  })

  it('takes the first 64 bits of an IPv6 address for one customer', async () => {
    await statuses(3, () => search(from('2001:db8:0:1::1')))
    expect((await search(from('2001:db8:0:1:ffff::2'))).status).toBe(429)
    expect((await search(from('2001:db8:0:2::1'))).status).toBe(200)
  })
})

describe('matching', () => {
  const match = (token: string) =>
    fetch(`${site.url}/api/v1/matches`, {
      method: 'POST',
      body: JSON.stringify({ jurisdictions: ['us'], ipTypes: ['patent'] }),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...from(HERE) },
    })

  it('counts each token alone, and nobody without it can use it up', async () => {
    const other = newSecret()
    await createApiToken(site.app.db, null, { name: 'other', role: 'reviewer', token: other }, new Date(NOON))
    await statuses(5, () => match('nonsense'))
    expect(await statuses(4, () => match(site.token))).toEqual([200, 200, 200, 429])
    expect(await statuses(1, () => match(other))).toEqual([200])
  })

  it('from the pages counts each account alone', async () => {
    const [manager, member] = [await sessionOf(site, 'manager'), await sessionOf(site, 'enterprise_member')]
    const bring = (session: { cookie: string }) =>
      post(`${site.url}/disputes/new`, {}, { ...session, ...from(HERE) })
    expect(await statuses(3, () => bring(manager))).toEqual([422, 422, 429])
    expect(await statuses(1, () => bring(member))).toEqual([422])
  })
})

it('downloads are limited too', async () => {
  const session = await sessionOf(site, 'manager')
  const download = () => fetch(`${site.url}/staff/coverage.csv`, { headers: { ...session, ...from(HERE) } })
  expect(await statuses(3, download)).toEqual([200, 200, 429])
})

describe('the address that counts', () => {
  it('and the scheme are what a trusted proxy says, in the audit as well', async () => {
    const { email = '', password = '' } = site.demo[0] ?? {}
    await post(`${site.url}/sign-in`, { email, password }, from(THERE))
    const event = await site.app.db
      .selectFrom('audit_event')
      .select(['detail', causedFrom.as('from')])
      .where('action', '=', 'sign_in')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ detail: '{"by":"password"}', from: THERE })
    const secure = await fetch(site.url, { headers: { 'x-forwarded-proto': 'https' } })
    expect(secure.headers.has('strict-transport-security')).toBe(true)
  })

  it('is that of the connection where no proxy is trusted, whatever the headers say', async () => {
    const bare = await openTestSite(FEW)
    try {
      const headers: Record<string, string>[] = [
        from(HERE),
        { forwarded: `for=${THERE}` },
        { 'x-lianqiao-client-address': THERE },
      ]
      const ask = (more: Record<string, string>) =>
        fetch(`${bare.url}/api/v1/directory/experts`, { headers: more })
      for (const more of headers) expect((await ask(more)).status).toBe(200)
      expect((await ask({})).status).toBe(429)
      const { key } = await bare.app.db.selectFrom('rate_limit').select('key').executeTakeFirstOrThrow()
      expect(key).toBe('directory address 127.0.0.1')
    } finally {
      await bare.close()
    }
  })

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:0db8:0001:0002:3:4:5:6', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    [null, 'unknown'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))
})
