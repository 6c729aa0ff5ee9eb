import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eraseOwnAccount } from '../../../app/accounts/commands-erasure.server.ts'
import {
  inviteFirstAdministrator,
  sendFirstInvitationAnew,
  takeFirstInvitationBack,
} from '../../../app/accounts/commands-first-administrator.server.ts'
import { revokeInvitation } from '../../../app/accounts/commands-invitations.server.ts'
import { forgetRefusedSignUps } from '../../../app/accounts/refused-sign-ups.server.ts'
import { SAVE_DRAFT } from '../../../app/disputes/form-intents.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { recordEnterprise } from '../../../app/enterprises/commands-recording.server.ts'
import { getEnterpriseOnRecord, listEnterprises } from '../../../app/enterprises/queries-staff.server.ts'
import { creditCode } from '../../../seeds/demo/credit-code.ts'
import { enterprise, populate } from '../../support/world.ts'
import { browserAt, GOOD_PASSWORD, linkIn, signUp, takeLetters, tokenIn } from '../accounts/people.ts'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

const NOON = Date.UTC(2026, 10, 23, 4)
const DAY = 86_400_000
const CHECKED = '按登记电话回拨，法务部确认'

let site: TestSite
let reviewer: Person
let manager: Person
/** Whether the clock of the last test was another day's: sessions end with their time. */
let moved = false
let number = 0
/** An enterprise that staff have recorded for this test, and who is to manage it. */
let id: string
let code: string
let email: string
const path = () => `/staff/enterprises/${id}`
beforeAll(async () => {
  site = await openTestSite()
  await daysLater(0)
}, 120_000)
afterAll(() => site?.close())
beforeEach(async () => {
  if (moved) await daysLater(0)
  await site.app.db.deleteFrom('rate_limit').execute()
  await takeLetters(site)
  number += 1
  code = creditCode('310115', `MAFRT${String(number).padStart(3, '0')}`)
  email = `first${number}@example.org`
  id = await record(code, `来电企业${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[number]}`)
})

/** So long after the first noon, with staff signed in at that time. */
async function daysLater(days: number) {
  site.setNow(new Date(NOON + days * DAY))
  moved = days > 0
  reviewer = await signedIn(site, 'reviewer')
  manager = await signedIn(site, 'manager')
}

async function record(creditCode: string, nameZh: string): Promise<string> {
  const typed = { nameZh, nameEn: '', creditCode, confirmed: '' }
  const asked = await recordEnterprise(site.app.db, manager.actor, typed, site.app.now())
  if (asked.problems === null) return asked.id
  const confirmed = asked.onRecord.map((one) => one.id).join(',')
  const done = await recordEnterprise(site.app.db, manager.actor, { ...typed, confirmed }, site.app.now())
  if (done.problems !== null) throw new Error(`not recorded: ${JSON.stringify(done.problems)}`)
  return done.id
}

const send = (person: Person, where: string, fields: Record<string, string> = {}) =>
  post(site.url + where, fields, { cookie: person.cookie, 'accept-language': 'zh-CN' })
const invite = (person = reviewer, fields: Record<string, string> = {}) =>
  send(person, `${path()}?index`, { name: '王伟', email, identityCheck: CHECKED, ...fields })
const lettersTo = async (to: string) => (await takeLetters(site)).filter((letter) => letter.to === to)
const follow = (link: string, name = '王伟') =>
  browserAt(site).send(link, { token: tokenIn(link), name, password: GOOD_PASSWORD })
const accountOf = (address: string) =>
  site.app.db.selectFrom('account').selectAll().where('email_key', '=', address).executeTakeFirst()
const eventsOf = async (action: 'invite' | 'change_role' | 'refuse_sign_up', subject: string) => {
  const rows = site.app.db.selectFrom('audit_event').select('detail').where('action', '=', action)
  const found = await rows.where('subject_id', '=', subject).execute()
  return found.map(({ detail }) => JSON.parse(detail) as Record<string, unknown>)
}
const openLink = () =>
  site.app.db.selectFrom('first_administrator').selectAll().where('enterprise_id', '=', id).executeTakeFirst()

/** Somebody invited and come in. */
async function comeIn(address = email): Promise<Actor> {
  await invite(reviewer, { email: address })
  const [letter] = await lettersTo(address)
  expect((await follow(linkIn(letter))).status).toBe(303)
  const { id: account, name, role, enterprise_id } = (await accountOf(address))!
  return { id: account, name, role, enterpriseId: enterprise_id, partyId: null }
}

describe('the first administrator of an enterprise on record', () => {
  it('is invited by letter, manages it from then on, and sees what staff recorded for it', async () => {
    const dispute = { enterprise: code, title: '来电登记的案件', jurisdiction: 'de', ipType: 'patent' }
    const brought = await send(manager, '/disputes/new', { ...dispute, intent: SAVE_DRAFT })
    expect(brought.status).toBe(303)
    const answer = await invite()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path()])
    const [letter] = await lettersTo(email)
    expect(letter?.subject).toMatch(/^请开通来电企业.在联桥的企业管理员账号$/)
    expect(letter?.text).not.toContain('来电登记的案件')
    const link = linkIn(letter)
    expect(await browserAt(site).text(link)).toContain('value="王伟"')
    expect((await follow(link)).status).toBe(303)
    expect(await accountOf(email)).toMatchObject({ role: 'enterprise_administrator', enterprise_id: id })
    const browser = browserAt(site)
    await browser.send('/sign-in', { email, password: GOOD_PASSWORD })
    expect(await browser.text('/disputes')).toContain('来电登记的案件')
    const page = await mainOf(await reviewer.open(path()))
    expect(page).toContain('企业已有管理员')
    expect(page, 'nobody else is invited from here now').not.toContain('name="identityCheck"')
  })

  it('is asked for with what staff checked, which the audit keeps and the link does not give away', async () => {
    const page = await mainOf(await invite(reviewer, { identityCheck: ' ', name: '', email: 'nobody' }))
    for (const text of ['请写明如何核实', '请填写姓名', '邮箱格式不正确', 'value="nobody"']) {
      expect(page).toContain(text)
    }
    expect((await invite(reviewer, { identityCheck: '看过' })).status).toBe(422)
    expect((await invite(reviewer, { identityCheck: '看'.repeat(301) })).status).toBe(422)
    expect(await lettersTo(email)).toEqual([])
    await invite()
    const { link_id } = (await openLink())!
    expect(await eventsOf('invite', link_id)).toEqual([
      { role: 'enterprise_administrator', enterpriseId: id, identityCheck: CHECKED },
    ])
    const token = tokenIn(linkIn((await lettersTo(email))[0]))
    const kept = await site.app.db.selectFrom('one_time_link').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await mainOf(await manager.open(path()))).toContain(CHECKED)
  })

  it('is invited once, whoever of staff is quicker', async () => {
    const answers = await Promise.all([invite(reviewer), invite(manager, { email: `b${email}` })])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    const refused = answers.find(({ status }) => status === 422)!
    const page = await mainOf(refused)
    expect(page).toContain('已有一份邀请尚未接受')
    expect(page).toContain(CHECKED)
    expect((await takeLetters(site)).filter(({ to }) => to.endsWith(email))).toHaveLength(1)
  })

  it('gets a new link when it is sent anew, and the one before works no longer', async () => {
    await invite()
    const [first] = await lettersTo(email)
    const anew = `${path()}/invitation/renewal`
    await send(manager, anew)
    expect(await lettersTo(email), 'not so soon').toEqual([])
    await daysLater(8)
    expect(await browserAt(site).text(linkIn(first))).toContain('This link is too old')
    expect(await mainOf(await reviewer.open(path()))).toContain('已过期')
    expect((await send(manager, anew)).status).toBe(303)
    const [second] = await lettersTo(email)
    expect((await follow(linkIn(first))).status).toBe(422)
    expect((await follow(linkIn(second))).status).toBe(303)
    expect((await send(manager, anew)).status, 'it was accepted').toBe(404)
  })

  it('cannot use a link that was taken back, which holds nobody’s name any longer', async () => {
    await invite()
    const link = linkIn((await lettersTo(email))[0])
    const { link_id } = (await openLink())!
    const elsewhere = await record(
      creditCode('310115', `MAELR${String(number).padStart(3, '0')}`),
      '别处制造厂',
    )
    const wrong = await send(manager, `/staff/enterprises/${elsewhere}/invitation/revocation`, {
      link: link_id,
    })
    expect(wrong.status).toBe(404)
    const back = () => send(manager, `${path()}/invitation/revocation`, { link: link_id })
    expect((await back()).status).toBe(303)
    expect((await back()).status).toBe(404)
    expect((await follow(link)).status).toBe(422)
    const kept = site.app.db.selectFrom('one_time_link').select('payload').where('id', '=', link_id)
    expect((await kept.executeTakeFirst())?.payload).toBe('{}')
    expect((await invite()).status, 'another may be invited at once').toBe(303)
  })

  it('is not invited over one whose time is not over, and is over one whose time is', async () => {
    await invite()
    await daysLater(8)
    expect((await invite(manager, { email: `late${email}` })).status).toBe(303)
    expect((await openLink())?.invited_by).toBe(manager.actor.id)
  })

  it('has an address of their own: one of another enterprise is told to staff', async () => {
    const { email: elsewhere = '' } = site.demo.find(({ role }) => role === 'enterprise_member') ?? {}
    const answer = await invite(reviewer, { email: elsewhere.toUpperCase() })
    expect(answer.status).toBe(422)
    expect(await mainOf(answer)).toContain('这个邮箱已有账号，不属于这家企业')
    expect(await openLink()).toBeUndefined()
  })

  it('comes too late where somebody manages the enterprise by then', async () => {
    const boss = await comeIn()
    await site.app.db.updateTable('account').set({ disabled_at: 'x' }).where('id', '=', boss.id).execute()
    await invite(reviewer, { email: `second${email}` })
    const [letter] = await lettersTo(`second${email}`)
    await site.app.db.updateTable('account').set({ disabled_at: null }).where('id', '=', boss.id).execute()
    expect((await invite()).status, 'nor is anybody invited').toBe(422)
    expect((await send(manager, `${path()}/invitation/renewal`)).status).toBe(303)
    expect(await lettersTo(`second${email}`)).toEqual([])
    const late = await follow(linkIn(letter))
    expect(late.status).toBe(422)
    expect(await late.text()).toContain('Your enterprise has an administrator')
    expect(await accountOf(`second${email}`)).toBeUndefined()
  })

  it('is invited again after the house itself took the invitation back and was left alone', async () => {
    const boss = await comeIn()
    const close = (disabled_at: string | null) =>
      site.app.db.updateTable('account').set({ disabled_at }).where('id', '=', boss.id).execute()
    await close('x')
    await invite(reviewer, { email: `second${email}` })
    const { link_id } = (await openLink())!
    await close(null)
    await revokeInvitation(site.app.db, boss, link_id, site.app.now())
    await close('x')
    const { rows } = await listEnterprises(site.app.db, manager.actor, { q: code, page: 1 }, site.app.now())
    expect(rows).toMatchObject([{ managed: 'nobody' }])
    expect((await send(manager, `${path()}/invitation/renewal`)).status).toBe(404)
    expect((await invite(manager, { email: `third${email}` })).status).toBe(303)
    expect((await openLink())?.invited_by).toBe(manager.actor.id)
  })

  it('is invited again when the only one was erased, and a member that is left may be made it', async () => {
    const boss = await comeIn()
    const mate = `mate${email}`
    const browser = browserAt(site)
    await browser.send('/sign-in', { email, password: GOOD_PASSWORD })
    await browser.send('/account/colleagues?index', { email: mate, role: 'enterprise_member' })
    await follow(linkIn((await lettersTo(mate))[0]), '李雷')
    await eraseOwnAccount(site.app.db, boss, site.app.now())
    expect(await mainOf(await reviewer.open(path()))).not.toContain('企业已有管理员')
    expect((await invite(reviewer, { email: mate, name: '李雷' })).status).toBe(303)
    const after = (await accountOf(mate))!
    expect(after.role).toBe('enterprise_administrator')
    expect(await eventsOf('change_role', after.id)).toEqual([
      { before: 'enterprise_member', after: 'enterprise_administrator', identityCheck: CHECKED },
    ])
    const [letter] = await lettersTo(mate)
    expect(letter?.text).toContain('The guidance centre has been in touch with your house')
  })

  it('who was closed is not let in by another door', async () => {
    const boss = await comeIn()
    await site.app.db.updateTable('account').set({ disabled_at: 'x' }).where('id', '=', boss.id).execute()
    expect(await mainOf(await invite())).toContain('已停用的账号')
  })

  it('is invited by staff alone, and to others the pages are not there', async () => {
    const { db, now } = site.app
    const member = await signedIn(site, 'enterprise_member')
    const typed = { name: '王伟', email, identityCheck: CHECKED }
    const tries = [
      inviteFirstAdministrator(db, member.actor, { enterpriseId: id, typed, locale: 'en' }, now()),
      sendFirstInvitationAnew(db, member.actor, id, now()),
      takeFirstInvitationBack(db, member.actor, { enterpriseId: id, linkId: 'x' }, now()),
      getEnterpriseOnRecord(db, member.actor, id, now()),
    ]
    for (const one of tries) await expect(one).rejects.toMatchObject({ code: 'not_found' })
    expect((await listEnterprises(db, member.actor, { q: '', page: 1 }, now())).rows).toEqual([])
    for (const where of [path(), '/staff/enterprises']) {
      expect((await member.open(where)).status).toBe(404)
      expect((await (await signedIn(site, 'administrator')).open(where)).status).toBe(200)
    }
  })
})

describe('whoever signs up with the code of an enterprise on record', () => {
  async function tryToSignUp(creditCode: string, name = '陌生人') {
    const browser = browserAt(site)
    await browser.send('/sign-up/enterprise', { email, enterpriseName: '某某厂', creditCode })
    const link = linkIn((await lettersTo(email))[0])
    return follow(link, name)
  }

  it('is told what to do, and staff find the attempt and put it into the form', async () => {
    const answer = await tryToSignUp(code)
    expect(answer.status).toBe(422)
    const said = await answer.text()
    for (const text of ['Your enterprise is on record', 'call the hotline 12345', 'business licence']) {
      expect(said).toContain(text)
    }
    expect(said, 'not by what name').not.toContain('来电企业')
    expect(await accountOf(email)).toBeUndefined()
    expect(await eventsOf('refuse_sign_up', id)).toEqual([{}])
    const list = await mainOf(await reviewer.open('/staff/enterprises'))
    const [, first] = /<tbody>.*?href="([^"]+)"/.exec(list) ?? []
    expect(first).toBe(path())
    const page = await mainOf(await reviewer.open(path()))
    expect(page).toContain('陌生人')
    const [, asked = ''] = /href="[^"]*\?asked=([^"#]+)#invite"/.exec(page) ?? []
    const filled = await mainOf(await reviewer.open(`${path()}?asked=${asked}`))
    expect(filled).toMatch(new RegExp(`<input[^>]*value="${email}"`))
    await comeIn()
    expect(await mainOf(await reviewer.open(path())), 'who came in asks no longer').not.toContain('陌生人')
  })

  it('stands on the centre’s desk until somebody is invited, and again once that link is too old', async () => {
    const waits = async () => {
      const [section = ''] =
        /<section[^>]*>(?:(?!<\/section>).)*企业待开通(?:(?!<\/section>).)*<\/section>/s.exec(
          await mainOf(await reviewer.open('/staff?kind=sign_ups')),
        ) ?? []
      return section.includes(`href="${path()}"`)
    }
    expect(await waits()).toBe(false)
    await tryToSignUp(code)
    expect(await waits()).toBe(true)
    await invite()
    expect(await waits()).toBe(false)
    await daysLater(8)
    expect(await waits()).toBe(true)
    await send(manager, `${path()}/invitation/renewal`)
    const letters = await lettersTo(email)
    expect((await follow(linkIn(letters.at(-1)))).status).toBe(303)
    expect(await waits(), 'it is managed now').toBe(false)
  })

  it('is refused by an import that nobody has used yet, however the code stands in it', async () => {
    const imported = creditCode('310115', `MAJMP${String(number).padStart(3, '0')}`)
    const [ref, spaced] = [`imp-${number}`, imported.toLowerCase().replace(/^(.{4})/, '$1 ')]
    await populate(site.app, [enterprise(ref, { name: { zh: '进口登记厂' }, creditCode: spaced })])
    expect((await tryToSignUp(imported)).status).toBe(422)
    expect(await accountOf(email)).toBeUndefined()
  })

  it('is forgotten after ninety days, or with the account that the address has', async () => {
    const { db } = site.app
    await tryToSignUp(code)
    await daysLater(91)
    expect(await mainOf(await reviewer.open(path()))).not.toContain('陌生人')
    await forgetRefusedSignUps(db, site.app.now())
    expect(await db.selectFrom('refused_sign_up').selectAll().execute()).toEqual([])
    await tryToSignUp(code)
    await signUp(site, 'expert', { email })
    const { id: account, name, role } = (await accountOf(email))!
    await eraseOwnAccount(db, { id: account, name, role, enterpriseId: null, partyId: null }, site.app.now())
    expect(
      await db.selectFrom('refused_sign_up').selectAll().where('email_key', '=', email).execute(),
    ).toEqual([])
  })
})
