import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isPassword } from '../../../app/accounts/password-hash.server.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { browserAt, GOOD_PASSWORD, linkIn, OTHER_PASSWORD, signUp, takeLetters, tokenIn } from './people.ts'

const NOON = Date.UTC(2026, 10, 23, 4)
const MINUTE = 60_000

let site: TestSite
let number = 0
let email = ''
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(new Date(NOON))
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  email = `expert${number}@example.org`
})

const later = (minutes: number) => site.setNow(new Date(NOON + minutes * MINUTE))
const isOpen = async (cookie: string) => (await browserAt(site, cookie).get('/account')).status === 200

async function askForReset(address = email): Promise<string> {
  await browserAt(site).send('/reset-password', { email: address })
  return linkIn((await takeLetters(site)).find(({ subject }) => subject.includes('new password')))
}

describe('signing in', () => {
  it('says the same to a wrong password and to an address that nobody has', async () => {
    await signUp(site, 'expert', { email })
    const wrong = await browserAt(site).send('/sign-in', { email, password: 'wrong password' })
    const unknown = await browserAt(site).send('/sign-in', {
      email: 'nobody@example.org',
      password: 'wrong password',
    })
    const page = async (answer: Response, typed: string) =>
      (await answer.text()).replaceAll(typed, 'ADDRESS').replace(/n?once[^ ]*?"[\w+/=-]+"/g, '')
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(await page(wrong, email)).toBe(await page(unknown, 'nobody@example.org'))
  })

  it('does the same work for both', async () => {
    const known = await site.app.db.selectFrom('account').select('password_hash').executeTakeFirstOrThrow()
    const timed = async (stored: string | null) => {
      const started = performance.now()
      expect(await isPassword(stored, 'wrong password')).toBe(false)
      return performance.now() - started
    }
    // The quickest of each, taken in turns: what else the machine does can only make it slower.
    let [forKnown, forNobody] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    const isAlike = () => forKnown < 2 * forNobody && forNobody < 2 * forKnown
    for (let i = 0; i < 60 && !(i >= 10 && isAlike()); i += 1) {
      forKnown = Math.min(forKnown, await timed(known.password_hash))
      forNobody = Math.min(forNobody, await timed(null))
    }
    expect(isAlike(), `${forKnown} ms and ${forNobody} ms`).toBe(true)
  })

  it('refuses a password of 10,000 characters without hashing it', async () => {
    const started = performance.now()
    const answer = await browserAt(site).send('/sign-in', { email, password: 'x'.repeat(10_000) })
    expect(answer.status).toBe(422)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('is refused after ten wrong passwords in a minute, to this network alone, and not to its owner elsewhere', async () => {
    const elsewhere = await openTestSite({ TRUST_PROXY: 'loopback' })
    try {
      const { email: address = '', password = '' } = elsewhere.demo[1] ?? {}
      const attempt = (typed: string, from: string) =>
        fetch(`${elsewhere.url}/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({ email: address, password: typed }),
          headers: { origin: elsewhere.url, 'x-forwarded-for': from },
        })
      for (let i = 0; i < 10; i += 1)
        expect((await attempt('wrong password', '198.51.100.1')).status).toBe(422)
      const refused = await attempt(password, '198.51.100.1')
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await attempt(password, '198.51.100.2')).status).toBe(303)
    } finally {
      await elsewhere.close()
    }
  })

  it('knows no demonstration sign-in any more', async () => {
    const html = await browserAt(site).text('/sign-in')
    expect(html).not.toContain('name="account"')
    const { id } = await site.app.db.selectFrom('account').select('id').executeTakeFirstOrThrow()
    expect((await browserAt(site).send('/sign-in', { account: id })).status).toBe(422)
  })
})

describe('a new password by letter', () => {
  it('ends every session, and the old password', async () => {
    const browser = await signUp(site, 'expert', { email })
    expect(await isOpen(browser.cookie)).toBe(true)
    const path = await askForReset()
    const done = await browserAt(site).send(path, { token: tokenIn(path), password: OTHER_PASSWORD })
    expect(done.headers.get('location')).toBe('/sign-in')
    expect(await isOpen(browser.cookie)).toBe(false)
    expect((await browserAt(site).send('/sign-in', { email, password: GOOD_PASSWORD })).status).toBe(422)
    expect((await browserAt(site).send('/sign-in', { email, password: OTHER_PASSWORD })).status).toBe(303)
    expect((await takeLetters(site)).map(({ subject }) => subject)).toEqual([
      'A security setting of your Lianqiao account has changed',
    ])
  })

  it('works once: the second time nothing changes', async () => {
    await signUp(site, 'expert', { email })
    const path = await askForReset()
    const set = (password: string) => browserAt(site).send(path, { token: tokenIn(path), password })
    expect((await set(OTHER_PASSWORD)).status).toBe(303)
    const again = await set('third pagoda river')
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('This link has been used')
    expect((await browserAt(site).send('/sign-in', { email, password: OTHER_PASSWORD })).status).toBe(303)
  })

  it('works for half an hour, and only the way it was made', async () => {
    await signUp(site, 'expert', { email })
    const path = await askForReset()
    expect(await browserAt(site).text(`/verify-email?token=${tokenIn(path)}`)).toContain('does not work')
    later(30)
    const late = await browserAt(site).send(path, { token: tokenIn(path), password: OTHER_PASSWORD })
    expect(await late.text()).toContain('This link is too old')
  })

  it('is asked for with the same answer whether or not there is an account', async () => {
    await signUp(site, 'expert', { email })
    const known = await browserAt(site).send('/reset-password', { email })
    const unknown = await browserAt(site).send('/reset-password', { email: 'nobody@example.org' })
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ])
    expect((await takeLetters(site)).map(({ to }) => to)).toEqual([email])
  })
})

describe('changing the password', () => {
  it('asks for the old one, ends the other sessions, and goes on with a new cookie', async () => {
    const browser = await signUp(site, 'expert', { email })
    const other = browserAt(site)
    await other.send('/sign-in', { email, password: GOOD_PASSWORD })
    const before = browser.cookie
    const wrong = await browser.send('/account/password', {
      current: 'wrong password',
      password: OTHER_PASSWORD,
    })
    expect(wrong.status).toBe(422)
    const done = await browser.send('/account/password', { current: GOOD_PASSWORD, password: OTHER_PASSWORD })
    expect(done.headers.get('location')).toBe('/account')
    expect(browser.cookie).not.toBe(before)
    expect([await isOpen(browser.cookie), await isOpen(before), await isOpen(other.cookie)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is asked for after so many days where the centre says so, and not else', async () => {
    const browser = await signUp(site, 'expert', { email })
    const { db } = site.app
    later(31 * 24 * 60)
    const signIn = () => browser.send('/sign-in', { email, password: GOOD_PASSWORD })
    expect((await signIn()).headers.get('location')).toBe('/home')
    await db.insertInto('setting').values({ name: 'account.password_days', value: '30' }).execute()
    try {
      expect((await signIn()).headers.get('location')).toBe('/account/password')
      expect((await browser.get('/account')).headers.get('location')).toBe(
        '/account/password?returnTo=%2Faccount',
      )
      await browser.send('/account/password', { current: GOOD_PASSWORD, password: OTHER_PASSWORD })
      expect(await isOpen(browser.cookie)).toBe(true)
    } finally {
      await db.deleteFrom('setting').where('name', '=', 'account.password_days').execute()
    }
  })
})

describe('my devices', () => {
  it('are listed, and end one by one or all but this', async () => {
    const browser = await signUp(site, 'expert', { email })
    const others = [browserAt(site), browserAt(site)]
    for (const other of others) await other.send('/sign-in', { email, password: GOOD_PASSWORD })
    const html = await browser.text('/account/devices')
    const handles = [...html.matchAll(/devices\/([0-9a-f-]{36})\/closure/g)].map(([, handle]) => handle)
    expect(handles).toHaveLength(2)
    await browser.send(`/account/devices/${handles[0]}/closure`)
    expect((await Promise.all(others.map(({ cookie }) => isOpen(cookie)))).filter(Boolean)).toHaveLength(1)
    await browser.send('/account/devices/closure')
    expect(await Promise.all(others.map(({ cookie }) => isOpen(cookie)))).toEqual([false, false])
    expect(await isOpen(browser.cookie)).toBe(true)
  })

  it('of somebody else are not there', async () => {
    const browser = await signUp(site, 'expert', { email })
    const stranger = await signUp(site, 'expert', { email: `stranger-${email}` })
    const { handle } = await site.app.db
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .select('handle')
      .where('account.email_key', '=', email)
      .executeTakeFirstOrThrow()
    expect((await stranger.send(`/account/devices/${handle}/closure`)).status).toBe(404)
    expect(await isOpen(browser.cookie)).toBe(true)
  })
})
