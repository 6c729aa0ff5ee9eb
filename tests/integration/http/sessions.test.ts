import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiToken } from '../../../app/accounts/commands.server.ts'
import { listDemoAccounts } from '../../../app/accounts/queries.server.ts'
import { hashOfSecret, newSecret } from '../../../app/accounts/secret.server.ts'
import { optionalActor, requireActor, requireStaffToken } from '../../../app/http/require-actor.server.ts'
import { localPath } from '../../../app/http/return-to.server.ts'
import { cookiesOf, openTestSite, post, type TestSite } from './test-site.ts'

const HOUR_MS = 3_600_000
const SIGNED_IN_AT = new Date('2026-11-23T01:00:00Z')
const after = (hours: number) => new Date(SIGNED_IN_AT.getTime() + hours * HOUR_MS)

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())

async function signIn(role: string, fields: Record<string, string> = {}) {
  const account = (await listDemoAccounts(site.app.db)).find((one) => one.role === role)
  return post(`${site.url}/sign-in`, { account: account?.id ?? '', ...fields })
}

async function sessionOf(response: Response): Promise<string> {
  return cookiesOf(response).get('__Host-session')?.split(';')[0] ?? ''
}

const asking = (cookie: string, path = '/') => new Request(site.url + path, { headers: { cookie } })

describe('the demonstration sign-in', () => {
  it('hands out a cookie that only this host gets, over a secure connection, and no script reads', async () => {
    site.setNow(SIGNED_IN_AT)
    const response = await signIn('manager')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/')
    const cookie = cookiesOf(response).get('__Host-session') ?? ''
    expect(cookie).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    )
    expect(await optionalActor(asking(cookie.split(';')[0] ?? ''), site.app)).toMatchObject({
      role: 'manager',
    })
  })

  it('stores only the hash of the secret', async () => {
    const [, secret = ''] = (await sessionOf(await signIn('manager'))).split('=')
    const row = await site.app.db
      .selectFrom('session')
      .selectAll()
      .where('id', '=', hashOfSecret(secret))
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(secret)
  })

  it('leads back to where the visitor wanted to go, and says so once', async () => {
    const response = await signIn('enterprise_member', { returnTo: '/directory/experts?q=x' })
    expect(response.headers.get('location')).toBe('/directory/experts?q=x')
    const message = cookiesOf(response).get('__Host-message')?.split(';')[0] ?? ''
    const page = await fetch(`${site.url}/sign-up`, { headers: { cookie: message, 'accept-language': 'en' } })
    expect(await page.text()).toContain('You are signed in.')
    expect(cookiesOf(page).get('__Host-message')).toContain('Max-Age=0')
  })

  it('says nothing that this server has not written', async () => {
    const cookie = '__Host-message=accounts.signedIn.forged'
    const page = await fetch(`${site.url}/sign-up`, { headers: { cookie, 'accept-language': 'en' } })
    expect(await page.text()).not.toContain('You are signed in.')
  })

  it('refuses an account that is not among those offered', async () => {
    const response = await post(`${site.url}/sign-in`, { account: 'nobody' })
    expect(response.status).toBe(422)
    expect(cookiesOf(response).has('__Host-session')).toBe(false)
  })

  it('replaces the session of whoever signs in again', async () => {
    const first = await sessionOf(await signIn('manager'))
    const account = (await listDemoAccounts(site.app.db))[0]
    await post(`${site.url}/sign-in`, { account: account?.id ?? '' }, { cookie: first })
    expect(await optionalActor(asking(first), site.app)).toBeNull()
  })

  it('does not exist where demonstration is off', async () => {
    const real = await openTestSite({ DEMO: '0' })
    try {
      const html = await (await fetch(`${real.url}/sign-in`, { headers: { 'accept-language': 'en' } })).text()
      expect(html).toContain('Accounts are opened by the centre')
      expect(html).not.toContain('name="account"')
      expect((await post(`${real.url}/sign-in`, { account: 'x' })).status).toBe(422)
    } finally {
      await real.close()
    }
  })
})

describe('a session', () => {
  it.each([
    ['used within 12 hours', [11.9], true],
    ['not used for 12 hours', [12], false],
    ['used every 11 hours', [11, 22, 33, 44], true],
    ['used until its seventh day is over', [...Array(15).keys()].map((i) => (i + 1) * 11.2), false],
  ])('%s', async (_what, uses, lives) => {
    site.setNow(SIGNED_IN_AT)
    const cookie = await sessionOf(await signIn('manager'))
    let actor: unknown = null
    for (const hours of uses) {
      site.setNow(after(hours))
      actor = await optionalActor(asking(cookie), site.app)
    }
    site.setNow(SIGNED_IN_AT)
    expect(actor !== null).toBe(lives)
  })

  it('ends on the server at sign-out', async () => {
    const cookie = await sessionOf(await signIn('manager'))
    const response = await post(`${site.url}/sign-out`, {}, { cookie })
    expect(response.status).toBe(303)
    expect(cookiesOf(response).get('__Host-session')).toContain('Max-Age=0')
    expect(await optionalActor(asking(cookie), site.app)).toBeNull()
  })

  it('is not ended by a link', async () => {
    const cookie = await sessionOf(await signIn('manager'))
    await fetch(`${site.url}/sign-out`, { headers: { cookie }, redirect: 'manual' })
    expect(await optionalActor(asking(cookie), site.app)).not.toBeNull()
  })
})

describe('whoever is not signed in', () => {
  it('is sent to sign in, and back to the page afterwards', async () => {
    const refused = requireActor(new Request(`${site.url}/disputes?page=2&_data=x`), site.app)
    const response = await refused.catch((thrown: unknown) => thrown)
    expect(response).toBeInstanceOf(Response)
    expect((response as Response).headers.get('location')).toBe('/sign-in?returnTo=%2Fdisputes%3Fpage%3D2')
  })

  it('is nobody, whatever the cookie says', async () => {
    for (const cookie of ['', '__Host-session=', '__Host-session=x', 'session=y', ';;=;']) {
      expect(await optionalActor(asking(cookie), site.app)).toBeNull()
    }
  })
})

describe('an API token', () => {
  const bearing = (value: string) => new Request(site.url, { headers: { authorization: value } })

  it('speaks for its role', async () => {
    expect(await requireStaffToken(bearing(`Bearer ${site.token}`), site.app)).toMatchObject({
      role: 'manager',
    })
  })

  it('is refused when it is unknown, revoked, or sent in another way', async () => {
    const token = newSecret()
    const id = await createApiToken(site.app.db, { name: 'old', role: 'reviewer', token }, SIGNED_IN_AT)
    await site.app.db
      .updateTable('api_token')
      .set({ revoked_at: SIGNED_IN_AT.toISOString() })
      .where('id', '=', id)
      .execute()
    for (const value of ['', 'Bearer', 'Bearer x', `Bearer ${token}`, `Basic ${site.token}`]) {
      await expect(requireStaffToken(bearing(value), site.app)).rejects.toMatchObject({
        code: 'unauthenticated',
      })
    }
  })
})

describe('where a form leads back to', () => {
  it.each([
    ['/directory/experts?q=a#b', '/directory/experts?q=a#b'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [null, '/'],
  ])('%s', (given, expected) => {
    expect(localPath(given)).toBe(expected)
  })
})
