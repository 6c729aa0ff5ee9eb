import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import {
  type Browser,
  browserAt,
  GOOD_PASSWORD,
  linkIn,
  OTHER_PASSWORD,
  signUp,
  takeLetters,
  tokenIn,
} from './people.ts'

const NOON = Date.UTC(2026, 10, 23, 4)
const HOUR = 3_600_000

let site: TestSite
let number = 0
let old = ''
let next = ''
let owner: Browser
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(new Date(NOON))
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  old = `old${number}@example.org`
  next = `next${number}@example.org`
  owner = await signUp(site, 'expert', { email: old })
  await takeLetters(site)
})

const ask = (email = next, current = GOOD_PASSWORD) => owner.send('/account/email', { current, email })
const linkTo = async (address: string) => linkIn((await takeLetters(site)).find(({ to }) => to === address))
const follow = (path: string) => browserAt(site).send(path, { token: tokenIn(path) })
const signIn = (email: string) => browserAt(site).send('/sign-in', { email, password: GOOD_PASSWORD })

it('an address is confirmed where it is new, and announced where it is old', async () => {
  expect((await ask()).headers.get('location')).toBe('/account')
  const path = await linkTo(next)
  expect(await browserAt(site).text(path)).toContain(next)
  expect((await signIn(next)).status, 'looking changes nothing').toBe(422)
  expect((await follow(path)).headers.get('location')).toBe('/sign-in')
  expect((await signIn(old)).status).toBe(422)
  expect((await signIn(next)).status).toBe(303)
  expect((await owner.get('/account')).status, 'every session ends').toBe(303)
  const letters = await takeLetters(site)
  expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
    [old, 'Your Lianqiao account has another e-mail address now'],
  ])
  expect(letters[0]?.text, 'the old address learns of no new one').not.toContain(next)
  expect(await (await follow(path)).text()).toContain('This link has been used')
})

it('nothing of it stands in the audit but that it happened', async () => {
  await ask()
  await follow(await linkTo(next))
  const rows = await site.app.db
    .selectFrom('audit_event')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(3)
    .execute()
  expect(rows.map(({ action }) => action)).toContain('change_email')
  expect(JSON.stringify(rows)).not.toMatch(/example\.org/)
})

it.each([
  ['the wrong password', () => ask(next, 'wrong password'), 'The current password is not right'],
  ['the same address', () => ask(old.toUpperCase()), 'This is the present address'],
  ['no address', () => ask('nobody'), 'This is not an e-mail address'],
  ['letters that look alike', () => ask(next.replace('e', 'е')), 'signs other than Latin'],
])('is not asked for with %s', async (_what, asking, said) => {
  const answer = await asking()
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(said)
  expect(await takeLetters(site)).toEqual([])
})

it('takes no address that somebody has, and does not say so', async () => {
  await signUp(site, 'expert', { email: next })
  await takeLetters(site)
  expect((await ask()).headers.get('location')).toBe('/account')
  expect((await takeLetters(site)).filter(({ subject }) => subject.includes('new address'))).toEqual([])
})

it('takes no address that somebody got in between', async () => {
  await ask()
  const path = await linkTo(next)
  await signUp(site, 'expert', { email: next })
  expect(await (await follow(path)).text()).toContain('This address has an account')
  expect((await signIn(old)).status).toBe(303)
})

it('forgets a wish when there is another, and after a day', async () => {
  await ask()
  const first = await linkTo(next)
  await ask(`other-${next}`)
  const second = await linkTo(`other-${next}`)
  expect(await (await follow(first)).text()).toContain('This link does not work')
  site.setNow(new Date(NOON + 24 * HOUR))
  expect(await (await follow(second)).text()).toContain('This link is too old')
})

it('is told to the present address before anything changes, with how to stop it, whoever has the new one', async () => {
  const told = async (address: string) => {
    await ask(address)
    return (await takeLetters(site)).find(({ to }) => to === old)
  }
  const letter = await told(next)
  expect(letter?.subject).toContain('asked to change the e-mail address')
  expect(letter?.text).toContain('/reset-password')
  expect(letter?.text, 'whoever reads it learns of no new one').not.toContain(next)
  const taken = `taken-${next}`
  await signUp(site, 'expert', { email: taken })
  await takeLetters(site)
  expect(await told(taken), 'it does not say that somebody has it').toEqual(letter)
})

const CHOOSING: [string, () => Promise<Response>][] = [
  ['changed', () => owner.send('/account/password', { current: GOOD_PASSWORD, password: OTHER_PASSWORD })],
  [
    'chosen anew by letter',
    async () => {
      await browserAt(site).send('/reset-password', { email: old })
      const path = await linkTo(old)
      return browserAt(site).send(path, { token: tokenIn(path), password: OTHER_PASSWORD })
    },
  ],
]
it.each(CHOOSING)('is off once the password is %s', async (_how, choose) => {
  await ask()
  const path = await linkTo(next)
  expect((await choose()).status).toBe(303)
  expect(await (await follow(path)).text()).toContain('This link does not work')
  expect((await browserAt(site).send('/sign-in', { email: old, password: OTHER_PASSWORD })).status).toBe(303)
})
