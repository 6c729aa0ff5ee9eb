import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import { letterFolder } from '../../../app/mail/transport.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { creditCode } from '../../../seeds/demo/credit-code.ts'
import { FACTS } from '../disputes/acting.ts'
import { cookiesOf, openTestSite, sessionOf, type TestSite } from '../http/test-site.ts'
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

let site: TestSite
let number = 0
let boss: Browser
let mate = ''
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())
beforeEach(async () => {
  site.setNow(new Date(NOON))
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  mate = `mate${number}@example.org`
  boss = await enterprise(number)
})

function enterprise(n: number): Promise<Browser> {
  return signUp(site, 'enterprise', {
    email: `boss${n}@example.org`,
    enterpriseName: `企业${n}`,
    creditCode: creditCode('310115', `MAXXX${String(n).padStart(3, '0')}`),
  })
}

const invite = (browser: Browser, role = 'enterprise_member', email = mate) =>
  browser.send('/account/colleagues?index', { email, role })

async function join(): Promise<Browser> {
  await invite(boss)
  const path = linkIn((await takeLetters(site)).find(({ to }) => to === mate))
  const browser = browserAt(site)
  await browser.send(path, { token: tokenIn(path), name: '李雷', password: OTHER_PASSWORD })
  await browser.send('/sign-in', { email: mate, password: OTHER_PASSWORD })
  return browser
}

/** Follows the link of an invitation and opens the account, if it still works. */
async function accept(email: string): Promise<number> {
  const path = linkIn((await takeLetters(site)).find(({ to }) => to === email))
  const fields = { token: tokenIn(path), name: '韩梅', password: OTHER_PASSWORD }
  return (await browserAt(site).send(path, fields)).status
}

/** An administrator of the centre besides the demonstration's. */
async function secondAdministrator(email: string): Promise<Browser & { id: string }> {
  const first = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
  await first.send('/staff/accounts?index', { email, role: 'administrator' })
  await accept(email)
  const browser = browserAt(site)
  await browser.send('/sign-in', { email, password: OTHER_PASSWORD })
  await enrol(site, browser)
  return { ...browser, id: (await accountOf(email)).id }
}

const accountOf = (email: string) =>
  site.app.db.selectFrom('account').selectAll().where('email_key', '=', email).executeTakeFirstOrThrow()

describe('a colleague', () => {
  it('is invited by the administrator, joins the same enterprise, and manages nobody', async () => {
    const browser = await join()
    const [own, other] = [await accountOf(mate), await accountOf(`boss${number}@example.org`)]
    expect(own).toMatchObject({ role: 'enterprise_member', enterprise_id: other.enterprise_id })
    expect((await browser.get('/account/colleagues')).status).toBe(404)
    expect((await invite(browser)).status).toBe(404)
    expect(await boss.text('/account/colleagues')).toContain('李雷')
  })

  it('reads the English name of the house in English letters and pages, as far as it has one', async () => {
    const { enterprise_id } = await accountOf(`boss${number}@example.org`)
    await site.app.db
      .updateTable('enterprise')
      .set({ name_en: 'Sunrise Lamps Ltd.' })
      .where('id', '=', enterprise_id)
      .execute()
    await invite(boss)
    const letter = (await takeLetters(site)).find(({ to }) => to === mate)
    expect(letter?.subject).toContain('Sunrise Lamps Ltd.')
    expect(await browserAt(site).text(linkIn(letter))).toContain('Sunrise Lamps Ltd.')
    for (const page of ['/account', '/account/colleagues']) {
      const text = await boss.text(page)
      expect(text, page).toContain('Sunrise Lamps Ltd.')
      expect(text, page).not.toContain(`>企业${number}<`)
    }
  })

  it('is invited to no role of another house', async () => {
    for (const role of ['manager', 'administrator', 'expert', 'provider_member', '']) {
      expect((await invite(boss, role)).status, role).toBe(422)
    }
    expect((await takeLetters(site)).filter(({ to }) => to === mate)).toEqual([])
  })

  it('cannot use an invitation that was taken back', async () => {
    await invite(boss)
    const path = linkIn((await takeLetters(site)).find(({ to }) => to === mate))
    const [, id = ''] =
      /colleagues\/([0-9a-f-]{36})\/revocation/.exec(await boss.text('/account/colleagues')) ?? []
    const stranger = await enterprise(number + 500)
    expect((await stranger.send(`/account/colleagues/${id}/revocation`)).status).toBe(404)
    expect((await boss.send(`/account/colleagues/${id}/revocation`)).status).toBe(303)
    const late = await browserAt(site).send(path, {
      token: tokenIn(path),
      name: 'x',
      password: GOOD_PASSWORD,
    })
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('This link does not work')
  })

  it('who leaves is closed at once, by nobody of another house, and may come back', async () => {
    const browser = await join()
    const { id } = await accountOf(mate)
    const stranger = await enterprise(number + 600)
    expect((await stranger.send(`/account/colleagues/${id}/closure`)).status).toBe(404)
    expect((await browser.get('/account')).status).toBe(200)
    expect((await boss.send(`/account/colleagues/${id}/closure`)).status).toBe(303)
    expect((await browser.get('/account')).status).toBe(303)
    expect((await browser.send('/sign-in', { email: mate, password: OTHER_PASSWORD })).status).toBe(422)
    await boss.send(`/account/colleagues/${id}/reopening`)
    expect((await browser.send('/sign-in', { email: mate, password: OTHER_PASSWORD })).status).toBe(303)
  })

  it.each([
    ['is closed', 'closure', {}, 'closedNow'],
    ['manages the house no longer', 'role', { role: 'enterprise_member' }, 'roleTaken'],
  ])(
    'who %s brings in nobody by an invitation of before',
    async (_, step, fields: Record<string, string>, said) => {
      const browser = await join()
      const { id } = await accountOf(mate)
      await boss.send(`/account/colleagues/${id}/role`, { role: 'enterprise_administrator' })
      const [friend, other] = [`friend${number}@example.org`, `other${number}@example.org`]
      await invite(browser, 'enterprise_administrator', friend)
      await invite(boss, 'enterprise_member', other)
      const letters = await takeLetters(site)
      const answer = await boss.send(`/account/colleagues/${id}/${step}`, fields)
      expect(cookiesOf(answer).get('__Host-message')).toContain(`accounts.colleagues.${said}.`)
      const page = await boss.text('/account/colleagues')
      expect([page.includes(friend), page.includes(other)]).toEqual([false, true])
      for (const [to, status] of [
        [friend, 422],
        [other, 303],
      ] as const) {
        const path = linkIn(letters.find((letter) => letter.to === to))
        const fields = { token: tokenIn(path), name: '韩梅', password: GOOD_PASSWORD }
        expect((await browserAt(site).send(path, fields)).status, to).toBe(status)
      }
      const revoked = site.app.db.selectFrom('audit_event').select('actor_id').where('action', '=', 'revoke')
      const owner = await accountOf(`boss${number}@example.org`)
      expect(await revoked.where('actor_id', '=', owner.id).execute()).toHaveLength(1)
    },
  )

  it('who has an account elsewhere is told so by letter, and the administrator learns nothing', async () => {
    const { email = '' } = site.demo[0] ?? {}
    const [known, unknown] = [await invite(boss, 'enterprise_member', email), await invite(boss)]
    expect([known.status, known.headers.get('location')]).toEqual([
      unknown.status,
      unknown.headers.get('location'),
    ])
    const letter = (await takeLetters(site)).find(({ to }) => to === email)
    expect(letter?.subject).toBe(`邀请您加入联桥：企业${number}`)
    expect(letter?.text).toContain('这个邮箱已有账号')
    expect(letter?.text).not.toContain('注册')
  })
})

describe('a role in the house', () => {
  const change = (browser: Browser, id: string, role: string) =>
    browser.send(`/account/colleagues/${id}/role`, { role })

  it('is given by an administrator, and counts from the next request of an open session', async () => {
    const browser = await join()
    const { id } = await accountOf(mate)
    expect((await browser.get('/account/colleagues')).status).toBe(404)
    await takeLetters(site)
    expect((await change(boss, id, 'enterprise_administrator')).status).toBe(303)
    expect((await browser.get('/account/colleagues')).status).toBe(200)
    expect((await takeLetters(site)).map(({ to, subject }) => [to, subject])).toEqual([
      [mate, 'Your role on Lianqiao has changed'],
    ])
    const event = site.app.db.selectFrom('audit_event').select('detail').where('action', '=', 'change_role')
    const { detail } = await event.where('subject_id', '=', id).executeTakeFirstOrThrow()
    expect(JSON.parse(detail)).toEqual({ before: 'enterprise_member', after: 'enterprise_administrator' })
    expect((await change(boss, id, 'enterprise_member')).status).toBe(303)
    expect((await browser.get('/account/colleagues')).status).toBe(404)
  })

  it('of administrator is not laid down by the last who holds it', async () => {
    const browser = await join()
    const own = await accountOf(`boss${number}@example.org`)
    const { id } = await accountOf(mate)
    const refused = await change(boss, own.id, 'enterprise_member')
    expect(refused.headers.get('location')).toBe('/account/colleagues')
    expect((await accountOf(`boss${number}@example.org`)).role).toBe('enterprise_administrator')
    await change(boss, id, 'enterprise_administrator')
    await boss.send(`/account/colleagues/${id}/closure`)
    await change(boss, own.id, 'enterprise_member')
    expect((await accountOf(`boss${number}@example.org`)).role).toBe('enterprise_administrator')
    await boss.send(`/account/colleagues/${id}/reopening`)
    const left = await change(boss, own.id, 'enterprise_member')
    expect(left.headers.get('location')).toBe('/account')
    expect((await boss.get('/account/colleagues')).status).toBe(404)
    await browser.send('/sign-in', { email: mate, password: OTHER_PASSWORD })
    expect(await browser.text('/account/colleagues')).toContain('李雷')
  })

  it('is given within the house alone, and only such as the house has', async () => {
    const browser = await join()
    const { id } = await accountOf(mate)
    const stranger = await enterprise(number + 700)
    const boss1 = await accountOf(`boss${number}@example.org`)
    const tries = [
      change(stranger, id, 'enterprise_administrator'),
      change(browser, id, 'enterprise_administrator'),
      change(browser, boss1.id, 'enterprise_member'),
      ...['administrator', 'provider_administrator', 'enterprise_member', ''].map((role) =>
        change(boss, id, role),
      ),
    ]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(tries.map(() => 404))
    expect((await accountOf(mate)).role).toBe('enterprise_member')
  })
})

describe('the centre', () => {
  it('invites staff by an administrator alone, and nobody of an enterprise from here', async () => {
    const manager = browserAt(site, (await sessionOf(site, 'manager')).cookie)
    const administrator = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
    const ask = (browser: Browser, role: string) =>
      browser.send('/staff/accounts?index', { email: mate, role })
    expect((await ask(manager, 'reviewer')).status).toBe(404)
    expect((await ask(administrator, 'enterprise_administrator')).status).toBe(422)
    expect((await ask(administrator, 'reviewer')).status).toBe(303)
    const [letter] = (await takeLetters(site)).filter(({ to }) => to === mate)
    expect(letter?.subject).toContain('the guidance centre')
  })

  it('sees who is invited to its staff, by whom, and takes that back by an administrator alone', async () => {
    const second = await secondAdministrator(`second${number}@home.example`)
    await second.send('/staff/accounts?index', { email: mate, role: 'administrator' })
    const letter = (await takeLetters(site)).find(({ to }) => to === mate)
    const manager = browserAt(site, (await sessionOf(site, 'manager')).cookie)
    const administrator = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
    expect(await manager.text('/staff/accounts')).not.toContain(mate)
    const page = await administrator.text('/staff/accounts')
    const row = page.split('<tr').find((one) => one.includes(mate))
    expect(row).toContain('韩梅')
    const [, path = ''] = /action="([^"]+\/revocation)"/.exec(row ?? '') ?? []
    for (const browser of [manager, boss]) expect((await browser.send(path)).status).toBe(404)
    expect((await administrator.send(path)).headers.get('location')).toBe('/staff/accounts')
    expect(await administrator.text('/staff/accounts')).not.toContain(mate)
    const link = linkIn(letter)
    const fields = { token: tokenIn(link), name: 'x', password: GOOD_PASSWORD }
    expect((await browserAt(site).send(link, fields)).status).toBe(422)
  })

  it('keeps out whom an administrator invited who was closed since', async () => {
    const second = await secondAdministrator(`second${number}@home.example`)
    await second.send('/staff/accounts?index', { email: mate, role: 'administrator' })
    const administrator = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
    expect((await administrator.send(`/staff/accounts/${second.id}/closure`)).status).toBe(303)
    expect(await accept(mate)).toBe(422)
    await expect(accountOf(mate)).rejects.toThrow()
  })

  it('gives its staff other roles on the page of accounts, by an administrator alone', async () => {
    const manager = browserAt(site, (await sessionOf(site, 'manager')).cookie)
    const administrator = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
    await administrator.send('/staff/accounts?index', { email: mate, role: 'reviewer' })
    await accept(mate)
    const { id } = await accountOf(mate)
    const form = `/staff/accounts/${id}/role`
    const page = `/staff/accounts?q=${mate}`
    expect(await administrator.text(page)).toContain(`action="${form}"`)
    expect(await manager.text(page)).not.toContain(form)
    for (const browser of [manager, boss]) {
      expect((await browser.send(form, { role: 'manager' })).status).toBe(404)
    }
    const changed = await administrator.send(form, { role: 'manager' })
    expect(changed.headers.get('location')).toBe('/staff/accounts')
    expect((await accountOf(mate)).role).toBe('manager')
    expect(await administrator.text(`/staff/accounts?q=boss${number}@`)).not.toContain('/role"')
  })

  it('says that invitations go where a role that managed is taken, and only there', async () => {
    const administrator = browserAt(site, (await sessionOf(site, 'administrator')).cookie)
    const second = await secondAdministrator(`second${number}@home.example`)
    const rowOf = () => administrator.text(`/staff/accounts?q=second${number}@`)
    const give = async (role: string) => {
      const answer = await administrator.send(`/staff/accounts/${second.id}/role`, { role })
      const [flash] = cookiesOf(answer).get('__Host-message')!.split(';')
      return browserAt(site, `${administrator.cookie}; ${flash}`).text('/staff/accounts?q=nobody')
    }
    const taken = 'invitations that they sent and nobody has accepted are taken back'
    expect(await rowOf()).toContain(taken)
    expect(await give('reviewer')).toContain(
      'and invitations that it sent and nobody has accepted are taken back.',
    )
    expect(await rowOf()).not.toContain(taken)
    expect(await give('manager')).toContain('The role is changed, and the account signed out everywhere.')
  })

  it('sees which letters did not arrive', async () => {
    const manager = browserAt(site, (await sessionOf(site, 'manager')).cookie)
    await site.app.db
      .insertInto('mail_message')
      .values({
        id: `refused-${number}`,
        account_id: null,
        address: 'gone@example.org',
        locale: 'en',
        template: 'sign_up',
        values: '{}',
        status: 'refused',
        next_attempt_at: new Date(NOON).toISOString(),
        last_error: '550 no such mailbox',
        created_at: new Date(NOON).toISOString(),
        finished_at: new Date(NOON).toISOString(),
      })
      .execute()
    const html = await manager.text('/staff/accounts')
    expect(html).toContain('gone@example.org')
    expect(html).toContain('550 no such mailbox')
    expect(await manager.text('/staff/accounts?q=100%25_')).toContain('0 accounts')
    expect(await manager.text(`/staff/accounts?q=boss${number}@`)).toContain('1 account')
  })
})

describe('my data', () => {
  it('is one file of what is kept about me, and nobody else', async () => {
    const browser = await join()
    const answer = await browser.get('/account/data.json')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const text = await answer.text()
    const data = JSON.parse(text)
    expect(data.account).toMatchObject({ email: mate, name: '李雷', role: 'enterprise_member' })
    expect(data.sessions).toHaveLength(1)
    expect(data.actions.map(({ action }: { action: string }) => action)).toEqual(['create', 'sign_in'])
    expect(text).not.toMatch(/argon2|boss\d/)
  })

  it('holds each consent for itself, with the version of its text, to be taken back', async () => {
    const browser = await join()
    const { id } = await accountOf(mate)
    const kept = () =>
      site.app.db
        .selectFrom('consent')
        .select(['kind', 'text_version', 'withdrawn_at'])
        .where('account_id', '=', id)
        .execute()
    const give = (kind: string, version: string) =>
      browser.send(`/account/consents/${kind}?index`, { version })
    expect((await give('transfer_abroad', '1999-01')).status, 'another text').toBe(409)
    expect((await give('publish_profile', '2026-11')).status, 'not asked of an enterprise').toBe(404)
    await give('transfer_abroad', '2026-11')
    await give('transfer_abroad', '2026-11')
    expect(await kept()).toEqual([{ kind: 'transfer_abroad', text_version: '2026-11', withdrawn_at: null }])
    await browser.send('/account/consents/transfer_abroad/withdrawal')
    expect(await kept()).toEqual([
      { kind: 'transfer_abroad', text_version: '2026-11', withdrawn_at: new Date(NOON).toISOString() },
    ])
  })

  it('of whoever leaves disputes to nobody is erased once they have said that they know', async () => {
    const { db } = site.app
    const { id, name, enterprise_id } = await accountOf(`boss${number}@example.org`)
    const role = 'enterprise_administrator'
    const actor = { id, name, role, enterpriseId: enterprise_id, partyId: null } as const
    const dispute = { id: newId(site.app.now()), enterpriseId: enterprise_id!, facts: FACTS }
    await createDispute(db, actor, dispute, site.app.now())
    await submitDispute(db, actor, dispute.id, 1, site.app.now())
    expect(await boss.text('/account/erasure')).toContain(`/disputes/${dispute.id}`)
    const erase = (fields: Record<string, string>) => boss.send('/account/erasure', fields)
    const untold = await erase({ current: GOOD_PASSWORD })
    expect(untold.status).toBe(422)
    expect(await untold.text()).toContain('Confirm that you know')
    const wrong = await erase({ current: 'wrong password', left: 'yes' })
    expect(await wrong.text(), 'the tick is kept').toMatch(/name="left"[^>]*checked/)
    const done = await erase({ current: GOOD_PASSWORD, left: 'yes' })
    expect(done.headers.get('location')).toBe('/')
    const told = db.selectFrom('notification').select('id').where('template', '=', 'enterprise_left')
    expect((await told.where('path', 'like', `%${enterprise_id}`).execute()).length).toBeGreaterThan(0)
  })

  it('is erased by the password: what stays bears a number instead of a name', async () => {
    const browser = await join()
    const { id } = await accountOf(mate)
    const { db, environment } = site.app
    const lying = letterFolder(environment.dataDir)
    const letters = await db.selectFrom('mail_message').select('id').where('address', '=', mate).execute()
    expect(letters.length).toBeGreaterThan(0)
    mkdirSync(lying, { recursive: true })
    for (const letter of letters) writeFileSync(resolve(lying, `${letter.id}.eml`), `To: ${mate}`)
    expect((await browser.send('/account/erasure', { current: 'wrong password' })).status).toBe(422)
    expect(
      (await browser.send('/account/erasure', { current: OTHER_PASSWORD })).headers.get('location'),
    ).toBe('/')
    expect(readdirSync(lying)).toEqual([])
    const account = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(account).toMatchObject({
      name: expect.stringMatching(/^已注销用户/),
      email: null,
      password_hash: null,
    })
    for (const table of ['session', 'mail_message'] as const) {
      expect(await db.selectFrom(table).selectAll().where('account_id', '=', id).execute(), table).toEqual([])
    }
    expect((await browser.send('/sign-in', { email: mate, password: OTHER_PASSWORD })).status).toBe(422)
    expect((await boss.send(`/account/colleagues/${id}/reopening`)).status).toBe(404)
    expect(await boss.text('/account/colleagues')).not.toContain('李雷')
  })
})

describe('the other names of an enterprise', () => {
  const add = (name: string, kind = 'former') => boss.send('/account/names?index', { name, kind })

  it('are declared and taken back by its members, and are the enterprise’s alone', async () => {
    expect((await add('旧名科技')).status).toBe(303)
    const page = await (await boss.get('/account/names')).text()
    expect(page).toContain('旧名科技')
    expect(page).toContain(`企业${number}`)

    const other = await enterprise(900 + number)
    expect(await (await other.get('/account/names')).text()).not.toContain('旧名科技')
    expect((await other.send('/account/names/removal', { key: '旧名科技' })).status).toBe(404)
    expect((await boss.send('/account/names/removal', { key: '旧名科技' })).status).toBe(303)
    expect(await (await boss.get('/account/names')).text()).not.toContain('旧名科技')
  })

  it('are refused with a message where they say nothing new, and the registered one stays', async () => {
    await add('旧名科技')
    for (const [name, said] of [
      ['舊名科技', 'is there already'],
      [`企业${number}`, 'is there already'],
      ['\u202e', 'nothing to read'],
    ] as const) {
      const answer = await add(name)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(said)
    }
    expect((await boss.send('/account/names/removal', { key: `企业${number}` })).status).toBe(404)
  })
})
