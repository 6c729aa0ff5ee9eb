import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  CLIENT,
  type Claims,
  type IdentityProvider,
  startIdentityProvider,
} from '../../support/identity-provider.ts'
import { freePort } from '../../support/serve.ts'
import { locationOf, WebVisitor } from '../../support/web-visitor.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { mainOf } from '../staff/signed-in.ts'

const START = new Date('2026-11-23T01:00:00Z')
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000)

const logged: string[] = []
let site: TestSite
let real: IdentityProvider
let visitor: WebVisitor

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(line) })
  const port = await freePort()
  const env = { OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_LABEL: '随申办', ...CLIENT }
  site = await openTestSite({ ...env, RATE_SIGN_IN: '0' }, { log })
  real = await startIdentityProvider(port, `${site.url}/sign-in/oidc/callback`)
}, 120_000)
afterAll(async () => {
  await real?.close()
  await site?.close()
})
beforeEach(async () => {
  visitor = new WebVisitor()
  logged.length = 0
  await site.app.db.deleteFrom('identity').execute()
  await site.app.db.deleteFrom('session').execute()
})
afterEach(() => {
  real.lie(null)
  site.setNow(START)
})

const member = () => site.demo.find((one) => one.role === 'enterprise_member')!

/** Goes to the provider, signs in there, and stands before the door of this site again. */
async function comeBack(login: string, returnTo = '/'): Promise<URL> {
  const begun = await visitor.fetch(`${site.url}/sign-in/oidc?${new URLSearchParams({ returnTo })}`)
  expect(begun.status).toBe(303)
  const page = locationOf(await visitor.fetch(locationOf(begun)))
  if (page.pathname.startsWith('/sign-in')) return page
  const resumed = await visitor.post(page, { login })
  return locationOf(await visitor.fetch(locationOf(resumed)))
}

const enter = async (login: string, returnTo?: string) => visitor.fetch(await comeBack(login, returnTo))

const link = ({ email, password }: { email: string; password: string }) =>
  visitor.post(`${site.url}/sign-in/oidc/link`, { email, password })

async function linked(login: string, account = member()): Promise<void> {
  expect(locationOf(await enter(login)).pathname).toBe('/sign-in/oidc/link')
  expect((await link(account)).status).toBe(303)
  visitor = new WebVisitor()
}

const session = () => visitor.cookie(new URL(site.url).host, '__Host-session')

async function counts() {
  const count = async (table: 'session' | 'identity' | 'oidc_answer' | 'mail_message') =>
    (await site.app.db.selectFrom(table).selectAll().execute()).length
  return [
    await count('session'),
    await count('identity'),
    await count('oidc_answer'),
    await count('mail_message'),
  ]
}

const refusals = () =>
  logged.map((line) => JSON.parse(line) as { msg: string; refused?: string }).filter((line) => line.refused)

describe('the sign-in page', () => {
  it('offers the other organisation by its name', async () => {
    const page = await mainOf(await visitor.fetch(`${site.url}/sign-in?returnTo=/disputes`))
    expect(page).toContain('用随申办账号登录')
    expect(page).toContain('href="/sign-in/oidc?returnTo=%2Fdisputes"')
  })
})

describe('somebody whom the provider knows and this site does not', () => {
  it('is told how to get an account, and asked for the password of the one they have', async () => {
    const answer = await enter('newcomer')
    expect(locationOf(answer).pathname).toBe('/sign-in/oidc/link')
    const page = await mainOf(await visitor.fetch(locationOf(answer)))
    expect(page).toContain('href="/sign-up"')
    expect(page).toContain('随申办已确认您的身份')
    expect(session()).toBeNull()
  })

  it('is not linked by a wrong password, and by the right one is, with a letter about it', async () => {
    await enter('alice', '/disputes')
    const before = await counts()
    const wrong = await link({ ...member(), password: 'not the password at all' })
    expect(wrong.status).toBe(422)
    expect(await mainOf(wrong)).toContain('邮箱或密码不正确')
    expect(await counts()).toEqual(before)
    const right = await link(member())
    expect([right.status, locationOf(right).pathname]).toEqual([303, '/disputes'])
    expect(session()).not.toBeNull()
    const [sessions, identities, answers, letters] = await counts()
    expect([sessions, identities, answers]).toEqual([before[0]! + 1, 1, before[2]! - 1])
    expect(letters).toBe(before[3]! + 1)
    const events = await site.app.db.selectFrom('audit_event').select('action').orderBy('id').execute()
    expect(events.map((event) => event.action).slice(-2)).toEqual(['sign_in', 'link_identity'])
  })

  it('is asked again when too much time has passed', async () => {
    await enter('slow')
    site.setNow(later(16))
    expect(locationOf(await link(member())).pathname).toBe('/sign-in')
    expect((await counts())[1]).toBe(0)
  })

  it('is not linked from another browser', async () => {
    await enter('bob')
    visitor = new WebVisitor()
    expect(locationOf(await link(member())).pathname).toBe('/sign-in')
    expect((await counts())[1]).toBe(0)
  })
})

describe('somebody whose identity is linked', () => {
  it('is signed in and led to where they wanted to go, on this site alone', async () => {
    await linked('alice')
    const answer = await enter('alice', '/disputes')
    expect([answer.status, locationOf(answer).pathname]).toEqual([303, '/disputes'])
    expect((await visitor.fetch(`${site.url}/disputes`)).status).toBe(200)
    visitor = new WebVisitor()
    expect(locationOf(await enter('alice', '//evil.example/x')).href).toBe(`${site.url}/home`)
  })

  it('gets a new session, and the one before ends', async () => {
    await linked('alice')
    await enter('alice')
    const before = session()
    await enter('alice')
    expect(session()).not.toBe(before)
    expect((await counts())[0]).toBe(2)
  })

  it('is still asked for the second factor that the account has', async () => {
    const manager = site.demo.find((one) => one.role === 'manager')!
    await linked('boss', manager)
    const answer = await enter('boss', '/staff/alerts')
    expect(locationOf(answer).pathname).toBe('/sign-in/code')
    expect((await visitor.fetch(`${site.url}/staff/alerts`)).status).not.toBe(200)
  })

  it('can take the link back, and is a stranger again; nobody else can', async () => {
    await linked('alice')
    await enter('alice')
    const unlink = (issuer: string) => visitor.post(`${site.url}/account/identities/removal`, { issuer })
    expect((await unlink('https://elsewhere.example')).status).toBe(404)
    const owner = visitor
    visitor = new WebVisitor()
    expect(locationOf(await unlink(real.issuer)).pathname).toBe('/sign-in')
    expect((await counts())[1]).toBe(1)
    visitor = owner
    const page = await visitor.fetch(`${site.url}/account/identities`)
    expect(await mainOf(page)).toMatch(/随申办，\d{4}-\d\d-\d\d 关联/)
    expect((await unlink(real.issuer)).status).toBe(303)
    expect((await counts())[1]).toBe(0)
    visitor = new WebVisitor()
    expect(locationOf(await enter('alice')).pathname).toBe('/sign-in/oidc/link')
  })

  it('is turned away when the account is closed', async () => {
    await linked('alice')
    const account = site.app.db.updateTable('account').where('email', '=', member().email)
    await account.set({ disabled_at: START.toISOString() }).execute()
    const answer = await enter('alice')
    await account.set({ disabled_at: null }).execute()
    expect(answer.status).toBe(403)
    expect(await mainOf(answer)).toContain('已经停用')
    expect(session()).toBeNull()
  })
})

describe('refused with a clear message, logged, and nothing changed:', () => {
  const lies: [string, (claims: Claims) => Claims][] = [
    ['a wrong nonce', (claims) => ({ ...claims, nonce: 'wrong' })],
    ['a wrong issuer', (claims) => ({ ...claims, iss: 'https://elsewhere.example' })],
    ['a wrong audience', (claims) => ({ ...claims, aud: 'another-site' })],
    ['an answer that has expired', (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 })],
  ]
  it.each(lies)('%s', async (_what, change) => {
    await linked('alice')
    const before = await counts()
    real.lie(change)
    await expectRefused(await enter('alice'), 400, '没有通过核验', 'invalid')
    expect(await counts()).toEqual(before)
  })

  const changes: [string, (back: URL) => void | Promise<void>][] = [
    ['a wrong state', (back) => back.searchParams.set('state', 'wrong')],
    ['no state', (back) => back.searchParams.delete('state')],
    ['an answer that comes too late', () => site.setNow(later(11))],
    [
      'an answer in another browser',
      () => {
        visitor = new WebVisitor()
      },
    ],
    ['an answer that was used before', async (back) => void (await visitor.fetch(back))],
  ]
  it.each(changes)('%s', async (_what, change) => {
    await linked('alice')
    const back = await comeBack('alice')
    await change(back)
    const before = await counts()
    logged.length = 0
    const had = session()
    await expectRefused(await visitor.fetch(back), 400, '已经失效或已经用过', 'late')
    expect(session()).toBe(had)
    expect(await counts()).toEqual(before)
  })

  it('a wrong issuer in the address', async () => {
    await linked('alice')
    const back = await comeBack('alice')
    back.searchParams.set('iss', 'https://elsewhere.example')
    await expectRefused(await visitor.fetch(back), 400, '没有通过核验', 'invalid')
  })

  it('somebody who does not agree there', async () => {
    await expectRefused(await enter(''), 403, '没有同意', 'declined')
  })

  async function expectRefused(answer: Response, status: number, said: string, refused: string) {
    expect(answer.status).toBe(status)
    expect(await mainOf(answer)).toContain(said)
    expect(answer.headers.getSetCookie().join()).not.toContain('__Host-session')
    expect(refusals().map((line) => line.refused)).toEqual([refused])
  }
})

describe('a provider that does not answer', () => {
  it('is said, and the password still works', async () => {
    const silent = await openTestSite({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_LABEL: '随申办', ...CLIENT })
    const begun = await visitor.fetch(`${silent.url}/sign-in/oidc`)
    const answer = await visitor.fetch(locationOf(begun))
    expect(answer.status).toBe(502)
    expect(await mainOf(answer)).toContain('暂时无法连接随申办')
    await silent.close()
  }, 60_000)
})

describe('a site without another organisation', () => {
  it('has neither the button nor its addresses', async () => {
    const plain = await openTestSite()
    expect(await (await visitor.fetch(`${plain.url}/sign-in`)).text()).not.toContain('/sign-in/oidc')
    for (const path of ['', '/callback', '/link']) {
      expect((await visitor.fetch(`${plain.url}/sign-in/oidc${path}`)).status).toBe(404)
    }
    await plain.close()
  }, 60_000)
})
