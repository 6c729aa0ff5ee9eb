import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApiToken, revokeApiToken } from '../../../app/accounts/commands-tokens.server.ts'
import { hashOfSecret, newSecret } from '../../../app/accounts/secret.server.ts'
import { optionalActor, requireActor, requireStaffToken } from '../../../app/http/require-actor.server.ts'
import { cookiesOf, openTestSite, post, type TestSite } from './test-site.ts'

const HOUR_MS = 3_600_000
const SIGNED_IN_AT = new Date('2026-11-23T01:00:00Z')
const later = (hours: number) => new Date(SIGNED_IN_AT.getTime() + hours * HOUR_MS)

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())

/** Credentials of the demonstration's member of an enterprise, who has no second factor. */
function member() {
  const { email = '', password = '' } = site.demo.find(({ role }) => role === 'enterprise_member') ?? {}
  return { email, password }
}

const signIn = (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  post(`${site.url}/sign-in`, { ...member(), ...fields }, headers)

async function sessionFrom(response: Response): Promise<string> {
  return cookiesOf(response).get('__Host-session')?.split(';')[0] ?? ''
}

const asking = (cookie: string, path = '/') => new Request(site.url + path, { headers: { cookie } })

describe('signing in', () => {
  it('hands out a cookie that only this host gets, over a secure connection, and no script reads', async () => {
    site.setNow(SIGNED_IN_AT)
    const response = await signIn()
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/home')
    const cookie = cookiesOf(response).get('__Host-session') ?? ''
    expect(cookie).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=604800$/,
    )
    expect(await optionalActor(asking(cookie.split(';')[0] ?? ''), site.app)).toMatchObject({
      role: 'enterprise_member',
    })
  })

  it('stores only the hash of the secret', async () => {
    const [, secret = ''] = (await sessionFrom(await signIn())).split('=')
    const row = await site.app.db
      .selectFrom('session')
      .selectAll()
      .where('id', '=', hashOfSecret(secret))
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(secret)
  })

  it('leads back to where the visitor wanted to go, and says so once', async () => {
    const response = await signIn({ returnTo: '/directory/experts?q=x' })
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

  it('replaces the session of whoever signs in again', async () => {
    const first = await sessionFrom(await signIn())
    await signIn({}, { cookie: first })
    expect(await optionalActor(asking(first), site.app)).toBeNull()
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
    const cookie = await sessionFrom(await signIn())
    let actor: unknown = null
    for (const hours of uses) {
      site.setNow(later(hours))
      actor = await optionalActor(asking(cookie), site.app)
    }
    site.setNow(SIGNED_IN_AT)
    expect(actor !== null).toBe(lives)
  })

  it('ends on the server at sign-out', async () => {
    const cookie = await sessionFrom(await signIn())
    const response = await post(`${site.url}/sign-out`, {}, { cookie })
    expect(response.status).toBe(303)
    expect(cookiesOf(response).get('__Host-session')).toContain('Max-Age=0')
    expect(await optionalActor(asking(cookie), site.app)).toBeNull()
  })

  it('is not ended by a link', async () => {
    const cookie = await sessionFrom(await signIn())
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
    expect(await requireStaffToken(bearing(`Bearer ${site.token}`), site.app, 'match')).toMatchObject({
      role: 'manager',
    })
  })

  it('is refused when it is unknown, revoked, or sent in another way', async () => {
    const token = newSecret()
    const id = await createApiToken(site.app.db, null, { name: 'old', role: 'reviewer', token }, SIGNED_IN_AT)
    await site.app.db
      .updateTable('api_token')
      .set({ revoked_at: SIGNED_IN_AT.toISOString() })
      .where('id', '=', id)
      .execute()
    for (const value of ['', 'Bearer', 'Bearer x', `Bearer ${token}`, `Basic ${site.token}`]) {
      await expect(requireStaffToken(bearing(value), site.app, null)).rejects.toMatchObject({
        code: 'unauthenticated',
      })
    }
  })

  it('opens only what it is made for', async () => {
    const token = newSecret()
    await createApiToken(
      site.app.db,
      null,
      { name: 'scraper', role: 'reviewer', token, scopes: ['metrics'] },
      SIGNED_IN_AT,
    )
    const asked = bearing(`Bearer ${token}`)
    expect(await requireStaffToken(asked, site.app, 'metrics')).toMatchObject({ name: 'scraper' })
    await expect(requireStaffToken(asked, site.app, 'match')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('opens nothing once its time is over, or once it is revoked', async () => {
    const token = newSecret()
    const expiresAt = later(1)
    const id = await createApiToken(
      site.app.db,
      null,
      { name: 'short', role: 'manager', token, expiresAt },
      SIGNED_IN_AT,
    )
    const ask = () => requireStaffToken(bearing(`Bearer ${token}`), site.app, 'match')
    site.setNow(later(0.9))
    expect(await ask()).toMatchObject({ name: 'short' })
    site.setNow(later(1))
    await expect(ask()).rejects.toMatchObject({ code: 'unauthenticated' })
    site.setNow(SIGNED_IN_AT)
    await revokeApiToken(site.app.db, null, id, SIGNED_IN_AT)
    await expect(ask()).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(revokeApiToken(site.app.db, null, id, SIGNED_IN_AT)).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
