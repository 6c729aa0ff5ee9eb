import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { totpCode } from '../../../app/accounts/totp.server.ts'
import { until } from '../../support/until.ts'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import {
  type Browser,
  browserAt,
  enrol,
  GOOD_PASSWORD,
  linkIn,
  OTHER_PASSWORD,
  signUp,
  takeLetters,
  tokenIn,
} from './people.ts'

const NOON = Date.UTC(2026, 10, 23, 4)

/** Another organisation's lies stand in oidc/sign-in.test.ts, files in files/pages.test.ts, keys in http/once.test.ts. */

let site: TestSite
let logged: string[]
let number = 0
let email = ''
let owner: Browser
beforeAll(async () => {
  logged = []
  site = await openTestSite({}, { log: pino({ level: 'info' }, { write: (line) => logged.push(line) }) })
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(new Date(NOON))
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  email = `owner${number}@example.org`
  owner = await signUp(site, 'expert', { email })
  await takeLetters(site)
  logged.length = 0
})

/** What an attempt must not change: accounts with their passwords, and who is signed in. */
async function kept() {
  const { db } = site.app
  return JSON.stringify([
    await db.selectFrom('account').selectAll().orderBy('id').execute(),
    await db.selectFrom('session').selectAll().orderBy('id').execute(),
  ])
}

/** Refused with a sentence, logged by a code, and nothing is other than before. */
async function refuses(attempt: () => Promise<Response>, said: string, why: RegExp) {
  const before = await kept()
  const answer = await attempt()
  expect(await answer.text()).toContain(said)
  expect(await kept()).toBe(before)
  expect(logged.filter((line) => why.test(line)).length).toBeGreaterThan(0)
}

async function resetLink(): Promise<string> {
  await browserAt(site).send('/reset-password', { email })
  return linkIn((await takeLetters(site)).find(({ to }) => to === email))
}

it('a link to a new password that is used twice', async () => {
  const path = await resetLink()
  const follow = (password: string) => browserAt(site).send(path, { token: tokenIn(path), password })
  expect((await follow(OTHER_PASSWORD)).status).toBe(303)
  await refuses(() => follow('another pagoda nine'), 'This link has been used', /"used".*a form was refused/)
})

it('a cookie from before the password was changed', async () => {
  const { cookie } = owner
  await owner.send('/account/password', { current: GOOD_PASSWORD, password: OTHER_PASSWORD })
  expect(owner.cookie).not.toBe(cookie)
  const thief = browserAt(site, cookie)
  const before = await kept()
  const answer = await thief.get('/account')
  expect(answer.headers.get('location')).toBe('/sign-in?returnTo=%2Faccount')
  expect((await thief.send('/account/data.json')).status).not.toBe(200)
  expect(await kept()).toBe(before)
  expect(logged.join('')).toContain('a session cookie opens nothing')
})

it('an address in other letter case, to have a second account by it', async () => {
  const before = await kept()
  const answer = await browserAt(site).send('/sign-up/expert', { email: email.toUpperCase() })
  expect(answer.headers.get('location')).toBe('/sign-up/sent')
  const letters = await takeLetters(site)
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    [email, 'You already have an account with Lianqiao'],
  ])
  expect(await kept()).toBe(before)
})

it.each([
  ['Cyrillic', (address: string) => address.replace('o', 'о')],
  ['accented', (address: string) => address.replace('e', 'é')],
  ['an invisible sign in', (address: string) => address.replace('@', '\u200b@')],
])('an address with %s letters that look like another’s', async (_what, changed) => {
  const look = changed(email)
  await refuses(
    () => browserAt(site).send('/sign-up/expert', { email: look }),
    'signs other than Latin',
    /email_letters.*a form was refused/,
  )
  await refuses(
    () => browserAt(site).send('/sign-in', { email: look, password: GOOD_PASSWORD }),
    'do not belong together',
    /a sign-in was refused/,
  )
  expect(await takeLetters(site)).toEqual([])
})

it('a code of the second factor that is replayed', async () => {
  const { secret } = await enrol(site, owner)
  site.setNow(new Date(NOON + 60_000))
  const code = totpCode(secret, site.app.now())
  const signIn = async () => {
    const browser = browserAt(site)
    await browser.send('/sign-in', { email, password: GOOD_PASSWORD })
    return browser
  }
  expect((await (await signIn()).send('/sign-in/code', { code })).status).toBe(303)
  const thief = await signIn()
  const answer = await thief.send('/sign-in/code', { code })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('has been used')
  expect((await thief.get('/account')).status).toBe(303)
  expect(logged.join('')).toMatch(/replayed.*a code was refused/)
})

it('a password of 10,000 characters, wherever one can be typed', async () => {
  const password = 'x y'.repeat(3_400)
  await refuses(
    () => browserAt(site).send('/sign-in', { email, password }),
    'do not belong together',
    /a sign-in was refused/,
  )
  const path = await resetLink()
  await refuses(
    () => browserAt(site).send(path, { token: tokenIn(path), password }),
    'at most 128',
    /password_long.*a form was refused/,
  )
  await refuses(
    () => owner.send('/account/password', { current: GOOD_PASSWORD, password }),
    'at most 128',
    /password_long.*a form was refused/,
  )
})

it('a form that another site sends', async () => {
  const before = await kept()
  const answer = await post(
    `${site.url}/account/password`,
    { current: GOOD_PASSWORD, password: OTHER_PASSWORD },
    { cookie: owner.cookie, origin: 'https://evil.example', 'accept-language': 'en' },
  )
  expect(answer.status).toBe(403)
  expect(await kept()).toBe(before)
  // The line of a request is written when its answer has left.
  await until('the refusal is logged', async () => logged.some((line) => /"status":403/.test(line)))
})
