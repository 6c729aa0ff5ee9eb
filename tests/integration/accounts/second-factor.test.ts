import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inviteStaff } from '../../../app/accounts/commands-invitations.server.ts'
import { totpCode } from '../../../app/accounts/totp.server.ts'
import { readEmail } from '../../../app/domain/account/email.ts'
import { openTestSite, sessionOf, type TestSite } from '../http/test-site.ts'
import {
  type Browser,
  browserAt,
  enrol,
  GOOD_PASSWORD,
  offerOn,
  signUp,
  takeLetters,
  tokenIn,
} from './people.ts'

const NOON = Date.UTC(2026, 10, 23, 4)

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
  email = `person${number}@example.org`
})

const later = (seconds: number) => site.setNow(new Date(NOON + seconds * 1000))

/** A reviewer who has followed the invitation, and signed in by the password. */
async function reviewer(): Promise<Browser> {
  const address = readEmail(email)
  if (typeof address === 'string') throw new Error(address)
  const path = await inviteStaff(
    site.app.db,
    { email: address, role: 'reviewer', locale: 'en' },
    site.app.now(),
  )
  const browser = browserAt(site)
  await browser.send(path, { token: tokenIn(path), name: 'Rita', password: GOOD_PASSWORD })
  await browser.send('/sign-in', { email, password: GOOD_PASSWORD })
  return browser
}

async function signInAgain(): Promise<Browser> {
  const browser = browserAt(site)
  const answer = await browser.send('/sign-in', { email, password: GOOD_PASSWORD })
  expect(answer.headers.get('location')).toBe('/sign-in/code')
  return browser
}

const isOpen = async ({ get }: Browser) => (await get('/account')).status === 200

describe('staff', () => {
  it('can do nothing before the second factor is set up', async () => {
    const browser = await reviewer()
    for (const path of ['/account', '/disputes', '/account/data.json']) {
      expect((await browser.get(path)).headers.get('location'), path).toMatch(/^\/account\/second-factor/)
    }
    expect((await browser.get('/staff/accounts')).status).toBe(404)
    expect(await browser.text('/account/second-factor'), 'the password was shown just now').not.toContain(
      'name="current"',
    )
    const { status, codes } = await enrol(site, browser)
    expect([status, codes.length]).toEqual([200, 10])
    expect((await browser.get('/staff/accounts')).status).toBe(200)
  })

  it('sign in by a code from then on, and by no code twice', async () => {
    const { secret } = await enrol(site, await reviewer())
    later(30)
    const browser = await signInAgain()
    expect(await isOpen(browser)).toBe(false)
    const before = browser.cookie
    const code = totpCode(secret, site.app.now())
    expect((await browser.send('/sign-in/code', { code })).status).toBe(303)
    expect(await isOpen(browser)).toBe(true)
    expect(browser.cookie, 'the session is another one now').not.toBe(before)
    const second = await signInAgain()
    const replayed = await second.send('/sign-in/code', { code })
    expect(replayed.status).toBe(422)
    expect(await replayed.text()).toContain('has been used already')
    expect(await isOpen(second)).toBe(false)
  })

  it('cannot use the code again that set it up', async () => {
    const { secret } = await enrol(site, await reviewer())
    const browser = await signInAgain()
    const replayed = await browser.send('/sign-in/code', { code: totpCode(secret, site.app.now()) })
    expect(replayed.status).toBe(422)
  })

  it('start again after five wrong codes', async () => {
    await enrol(site, await reviewer())
    const browser = await signInAgain()
    const statuses: number[] = []
    for (let i = 0; i < 5; i += 1)
      statuses.push((await browser.send('/sign-in/code', { code: '000000' })).status)
    expect(statuses).toEqual([422, 422, 422, 422, 303])
    expect((await browser.get('/sign-in/code')).headers.get('location')).toBe('/sign-in')
  })

  it('get in by a recovery code, once', async () => {
    const { codes } = await enrol(site, await reviewer())
    const code = (codes[3] ?? '').toLowerCase().replaceAll('-', ' ')
    const browser = await signInAgain()
    expect((await browser.send('/sign-in/code', { code })).status).toBe(303)
    expect(await isOpen(browser)).toBe(true)
    expect((await (await signInAgain()).send('/sign-in/code', { code })).status).toBe(422)
    const kept = await site.app.db.selectFrom('recovery_code').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(codes[3])
  })

  it('cannot do without, but an administrator helps who has lost it', async () => {
    const browser = await reviewer()
    await enrol(site, browser)
    expect((await browser.get('/account/second-factor/removal')).status).toBe(404)
    expect((await browser.get('/account/erasure')).status).toBe(404)
    const { id } = await site.app.db
      .selectFrom('account')
      .select('id')
      .where('email_key', '=', email)
      .executeTakeFirstOrThrow()
    const manager = browserAt(site, (await sessionOf(site, 'manager')).cookie)
    expect((await manager.send(`/staff/accounts/${id}/second-factor-reset`)).status).toBe(404)
    const boss = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
    expect((await boss.send(`/staff/accounts/${id}/second-factor-reset`)).status).toBe(303)
    expect(await isOpen(browser)).toBe(false)
    const again = await browser.send('/sign-in', { email, password: GOOD_PASSWORD })
    expect(again.headers.get('location')).toBe('/account/second-factor')
  })
})

describe('others', () => {
  it('may have one, and turn it off by their password', async () => {
    const browser = await signUp(site, 'expert', { email })
    const { secret } = await enrol(site, browser)
    expect(await isOpen(browser)).toBe(true)
    later(30)
    const second = await signInAgain()
    await second.send('/sign-in/code', { code: totpCode(secret, site.app.now()) })
    expect((await second.send('/account/second-factor/removal', { current: 'wrong password' })).status).toBe(
      422,
    )
    expect((await second.send('/account/second-factor/removal', { current: GOOD_PASSWORD })).status).toBe(303)
    const answer = await browserAt(site).send('/sign-in', { email, password: GOOD_PASSWORD })
    expect(answer.headers.get('location')).toBe('/home')
  })

  it('have it set up by their password alone: a browser left open shuts nobody out', async () => {
    const owner = await signUp(site, 'expert', { email })
    const found = browserAt(site, owner.cookie)
    const { secret, offer } = offerOn(await found.text('/account/second-factor'))
    const code = totpCode(secret, site.app.now())
    const elsewhere = browserAt(site)
    await elsewhere.send('/sign-in', { email, password: GOOD_PASSWORD })
    for (const current of ['', 'wrong password']) {
      const answer = await found.send('/account/second-factor?index', { offer, code, current })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(html).toContain('The current password is not right')
      expect(offerOn(html).secret, 'the app need not be set up again').toBe(secret)
    }
    expect(await isOpen(elsewhere)).toBe(true)
    const again = await browserAt(site).send('/sign-in', { email, password: GOOD_PASSWORD })
    expect(again.headers.get('location'), 'no code is asked for').toBe('/home')
  })
})

describe('whoever guesses codes', () => {
  const MINUTE = 60
  const HOUR = 60 * MINUTE

  /** Wrong codes one after the other, by somebody who has the password. */
  async function guess(times: number): Promise<void> {
    let thief = await signInAgain()
    for (let i = 0; i < times; i += 1) {
      if (i > 0 && i % 5 === 0) thief = await signInAgain()
      expect([422, 303]).toContain((await thief.send('/sign-in/code', { code: '000000' })).status)
    }
  }
  const lettersOfGuessing = async () =>
    (await takeLetters(site)).filter(({ to, subject }) => to === email && subject.includes('wrong codes'))

  it('waits longer and longer, while the owner comes in by a recovery code at any time', async () => {
    const { secret, codes } = await enrol(site, await signUp(site, 'expert', { email }))
    later(MINUTE)
    await guess(10)
    later(3 * MINUTE)
    await guess(1)
    later(4 * MINUTE)
    const owner = await signInAgain()
    const show = (code: string) => owner.send('/sign-in/code', { code })
    const early = await show(totpCode(secret, site.app.now()))
    expect(early.status, 'the second wait is two minutes').toBe(429)
    expect(early.headers.get('retry-after')).toBe('60')
    expect(await early.text()).toContain('a recovery code works now')
    for (let i = 0; i < 20; i += 1) await show('000000')
    expect((await show(codes[0] ?? '')).status).toBe(303)
    expect(await isOpen(owner)).toBe(true)
    later(5 * MINUTE)
    const after = await signInAgain()
    const code = totpCode(secret, site.app.now())
    expect((await after.send('/sign-in/code', { code })).status).toBe(303)
  })

  it('is told of to the owner, once a day', async () => {
    await enrol(site, await signUp(site, 'expert', { email }))
    await takeLetters(site)
    later(MINUTE)
    await guess(9)
    expect(await lettersOfGuessing()).toEqual([])
    await guess(1)
    const [letter, ...more] = await lettersOfGuessing()
    expect(letter?.text).toContain('/reset-password')
    expect(more).toEqual([])
    later(3 * MINUTE)
    await guess(1)
    expect(await lettersOfGuessing(), 'not again on the same day').toEqual([])
    for (let hour = 15; hour < 27; hour += 1) {
      later(hour * HOUR)
      await guess(1)
    }
    expect(await lettersOfGuessing()).toHaveLength(1)
  })
})

describe('what is offered', () => {
  it('is kept nowhere until a code has proven it, and only its owner can use it', async () => {
    const browser = await signUp(site, 'expert', { email })
    const { secret, offer } = offerOn(await browser.text('/account/second-factor'))
    const code = totpCode(secret, site.app.now())
    const stranger = await signUp(site, 'expert', { email: `stranger-${email}` })
    const send = (who: Browser, typed: string) =>
      who.send('/account/second-factor?index', { offer, code: typed, current: GOOD_PASSWORD })
    expect((await send(stranger, code)).status).toBe(422)
    expect((await send(browser, '000000')).status).toBe(422)
    const row = await site.app.db
      .selectFrom('account')
      .select(['totp_secret', 'totp_confirmed_at'])
      .where('email_key', '=', email)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ totp_secret: null, totp_confirmed_at: null })
  })

  it('is encrypted once it is kept', async () => {
    const browser = await signUp(site, 'expert', { email })
    const { secret } = await enrol(site, browser)
    const rows = await site.app.db.selectFrom('account').selectAll().execute()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })
})
