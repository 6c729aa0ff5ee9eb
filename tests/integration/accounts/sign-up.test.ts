import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { creditCode } from '../../../seeds/demo/credit-code.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { browserAt, GOOD_PASSWORD, linkIn, signUp, takeLetters, tokenIn } from './people.ts'

const NOON = Date.UTC(2026, 10, 23, 4)
const MINUTE = 60_000

let site: TestSite
let number = 0
let fields: { email: string; enterpriseName: string; creditCode: string }
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(new Date(NOON))
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  fields = {
    email: `first${number}@example.org`,
    enterpriseName: `企业${number}`,
    creditCode: creditCode('310115', `MAUUU${String(number).padStart(3, '0')}`),
  }
})

const accountOf = (email: string) =>
  site.app.db.selectFrom('account').selectAll().where('email_key', '=', email).executeTakeFirst()
const rows = async () => {
  const { db } = site.app
  const count = (table: 'account' | 'enterprise' | 'session') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  return [await count('account'), await count('enterprise'), await count('session')].map(({ n }) => n)
}

describe('signing up', () => {
  it('makes the first member of an enterprise its administrator, once the letter is followed', async () => {
    const before = await rows()
    const browser = browserAt(site)
    const asked = await browser.send('/sign-up/enterprise', fields)
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-up/sent'])
    expect(await rows(), 'nothing is made yet').toEqual(before)
    expect(await browser.text('/sign-up/sent')).toContain('no mail server')
    const [letter] = await takeLetters(site)
    const path = linkIn(letter)
    expect(await browser.text(path)).toContain(fields.enterpriseName)
    const done = await browser.send(path, { token: tokenIn(path), name: '王伟', password: GOOD_PASSWORD })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/sign-in'])
    const account = await accountOf(fields.email)
    expect(account).toMatchObject({ role: 'enterprise_administrator', name: '王伟', locale: 'en' })
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const signedIn = await browser.send('/sign-in', {
      email: fields.email.toUpperCase(),
      password: GOOD_PASSWORD,
    })
    expect(signedIn.status, 'whatever the case of the letters').toBe(303)
    expect(await browser.text('/account')).toContain('Enterprise administrator')
  })

  it.each([
    ['expert', 'expert'],
    ['provider', 'provider_administrator'],
    ['think-tank', 'think_tank_member'],
  ])('opens an account for a %s, which belongs to no party yet', async (kind, role) => {
    await signUp(site, kind, { email: fields.email })
    expect(await accountOf(fields.email)).toMatchObject({ role, party_id: null, enterprise_id: null })
  })

  it.each(['reviewer', 'manager', 'administrator', 'staff', ''])('is not there for %j', async (kind) => {
    expect((await browserAt(site).get(`/sign-up/${kind}`)).status).toBe(kind === '' ? 200 : 404)
    expect((await browserAt(site).send(`/sign-up/${kind}`, fields)).status).toBe(kind === '' ? 405 : 404)
  })

  it('says all that is wrong, beside the fields, and keeps what was typed', async () => {
    const before = await rows()
    const answer = await browserAt(site).send('/sign-up/enterprise', {
      email: 'аdmin@example.org',
      enterpriseName: '某企业',
      creditCode: '91310115MAYYY00130',
    })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('look-alikes from another script')
    expect(html).toContain('does not fit the 17 before it')
    expect(html).toContain('value="某企业"')
    expect(await rows()).toEqual(before)
    expect(await takeLetters(site)).toEqual([])
  })

  it('answers the same for an address that has an account, and tells only its owner', async () => {
    const unknown = await browserAt(site).send('/sign-up/expert', { email: fields.email })
    const { email = '' } = site.demo[0] ?? {}
    const known = await browserAt(site).send('/sign-up/expert', { email })
    const shape = (answer: Response) => [answer.status, answer.headers.get('location')]
    expect(shape(known)).toEqual(shape(unknown))
    const letters = await takeLetters(site)
    expect(letters.find(({ to }) => to === email)?.subject).toBe('您在联桥已有账号')
  })

  it('sends one letter for a form that is sent twice, and its link works', async () => {
    const browser = browserAt(site)
    await Promise.all([1, 2, 3].map(() => browser.send('/sign-up/expert', { email: fields.email })))
    expect(await takeLetters(site)).toHaveLength(1)
    site.setNow(new Date(NOON + 3 * MINUTE))
    await browser.send('/sign-up/expert', { email: fields.email })
    expect(await takeLetters(site)).toHaveLength(1)
  })

  it.each(['that nobody has', 'that has an account'])(
    'sends an address %s three letters an hour, whatever is typed beside it',
    async (whose) => {
      if (whose === 'that has an account') {
        await signUp(site, 'expert', { email: fields.email })
        site.setNow(new Date(NOON + 61 * MINUTE))
      }
      const ask = async (name: string) => {
        const answer = await browserAt(site).send('/sign-up/enterprise', { ...fields, enterpriseName: name })
        return [answer.status, answer.headers.get('location')]
      }
      const answers = []
      for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) answers.push(await ask(`${name}企业`))
      expect(answers, 'whoever asks is answered alike').toEqual(answers.map(() => [303, '/sign-up/sent']))
      expect((await takeLetters(site)).map(({ to }) => to)).toEqual(Array(3).fill(fields.email))
      site.setNow(new Date(site.app.now().getTime() + 60 * MINUTE))
      await ask('庚企业')
      expect(await takeLetters(site), 'an hour later there is another one').toHaveLength(1)
    },
  )

  it('lets nobody in who has not followed the link', async () => {
    const browser = browserAt(site)
    await browser.send('/sign-up/expert', { email: fields.email })
    const refused = await browser.send('/sign-in', { email: fields.email, password: GOOD_PASSWORD })
    expect(refused.status).toBe(422)
  })

  it('gives no enterprise away that somebody is in already', async () => {
    await signUp(site, 'enterprise', fields)
    const stranger = { ...fields, email: `stranger${number}@example.org` }
    const browser = browserAt(site)
    await browser.send('/sign-up/enterprise', stranger)
    const path = linkIn((await takeLetters(site)).find(({ to }) => to === stranger.email))
    const answer = await browser.send(path, { token: tokenIn(path), name: 'x', password: GOOD_PASSWORD })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('join by invitation')
    expect(await accountOf(stranger.email)).toBeUndefined()
  })
})

describe('the link of a sign-up', () => {
  const linkFor = async (email: string) => {
    await browserAt(site).send('/sign-up/expert', { email })
    return linkIn((await takeLetters(site)).find(({ to }) => to === email))
  }
  const follow = (path: string, name = '王伟') =>
    browserAt(site).send(path, { token: tokenIn(path), name, password: GOOD_PASSWORD })

  it('works once, however often it is sent at the same moment', async () => {
    const path = await linkFor(fields.email)
    const statuses = (await Promise.all([follow(path), follow(path), follow(path)])).map(
      ({ status }) => status,
    )
    expect(statuses.sort()).toEqual([303, 422, 422])
    expect(await browserAt(site).text(path)).toContain('This link has been used')
  })

  it('works for a day', async () => {
    const path = await linkFor(fields.email)
    site.setNow(new Date(NOON + 24 * 60 * MINUTE))
    const answer = await follow(path)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('This link is too old')
  })

  it('is not used up by looking at it, nor by a password that is refused', async () => {
    const path = await linkFor(fields.email)
    for (let i = 0; i < 3; i += 1) await browserAt(site).get(path)
    const weak = await browserAt(site).send(path, {
      token: tokenIn(path),
      name: 'x',
      password: 'password1234',
    })
    expect(weak.status).toBe(422)
    expect(await weak.text()).toContain('among the first that anybody would try')
    expect((await follow(path)).status).toBe(303)
  })

  it('is kept by its hash alone', async () => {
    const token = tokenIn(await linkFor(fields.email))
    const { db } = site.app
    const kept = JSON.stringify([
      await db.selectFrom('one_time_link').selectAll().execute(),
      await db.selectFrom('mail_message').selectAll().execute(),
      await db.selectFrom('audit_event').selectAll().execute(),
    ])
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(kept).not.toContain(token)
  })

  it.each(['', 'nonsense', 'x'.repeat(10_000)])('that nobody made is refused: %.20j', async (token) => {
    expect(await browserAt(site).text(`/verify-email?token=${token}`)).toContain('This link does not work')
  })
})
