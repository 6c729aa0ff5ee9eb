import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { SAVE_DRAFT } from '../../../app/disputes/form-intents.ts'
import { recordEnterprise } from '../../../app/enterprises/commands-recording.server.ts'
import { creditCode } from '../../../seeds/demo/credit-code.ts'
import { enterprise, populate } from '../../support/world.ts'
import { browserAt, GOOD_PASSWORD, linkIn, takeLetters, tokenIn } from '../accounts/people.ts'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

const PAGE = '/staff/enterprises/new'
const KNOWN_CODE = creditCode('310115', 'MAKNWN01')

let site: TestSite
let manager: Person
let number = 0
let code: string
beforeAll(async () => {
  site = await openTestSite()
  await populate(site.app, [
    enterprise('q-known', {
      name: { zh: '东海精密仪器有限公司', en: 'Donghai Precision' },
      creditCode: KNOWN_CODE,
    }),
  ])
  manager = await signedIn(site, 'manager')
}, 120_000)
afterAll(() => site?.close())
beforeEach(() => {
  number += 1
  code = creditCode('310115', `MACNT${String(number).padStart(3, '0')}`)
})

const send = (fields: Record<string, string>, query = '') =>
  post(`${site.url}${PAGE}${query}`, fields, { cookie: manager.cookie, 'accept-language': 'zh-CN' })
const withCode = (creditCode: string) =>
  site.app.db.selectFrom('enterprise').selectAll().where('credit_code', '=', creditCode).execute()

it('records who calls, tells the audit, and goes on with the dispute for them', async () => {
  const answer = await send(
    { nameZh: ' 青禾  生物股份有限公司 ', nameEn: 'Qinghe Biotech', creditCode: code.toLowerCase() },
    '?jurisdiction=de&ipType=patent&enterprise=x',
  )
  expect(answer.status).toBe(303)
  const [row] = await withCode(code)
  expect(row).toMatchObject({ name_zh: '青禾 生物股份有限公司', name_en: 'Qinghe Biotech', demo: 0 })
  const { db } = site.app
  const event = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('subject_id', '=', row!.id)
    .executeTakeFirstOrThrow()
  expect(event).toMatchObject({ action: 'create', noun: 'enterprise', actor_id: manager.actor.id })
  const names = await db
    .selectFrom('enterprise_name')
    .select('name')
    .where('enterprise_id', '=', row!.id)
    .orderBy('name')
    .execute()
  expect(names.map(({ name }) => name)).toEqual(['Qinghe Biotech', '青禾 生物股份有限公司'])
  const form = await mainOf(await manager.open(answer.headers.get('location')!))
  expect(form).toMatch(/<input[^>]*value="青禾 生物股份有限公司"/)
  expect(form).toMatch(/<input[^>]*checked=""[^>]*value="de"/)
  const dispute = {
    enterprise: '青禾 生物股份有限公司',
    jurisdiction: 'de',
    ipType: 'patent',
    intent: SAVE_DRAFT,
  }
  const brought = await post(`${site.url}/disputes/new`, dispute, { cookie: manager.cookie })
  expect(brought.status).toBe(303)
  const disputes = await db.selectFrom('dispute').select('id').where('enterprise_id', '=', row!.id).execute()
  expect(disputes).toHaveLength(1)
})

it('refuses a code that is on record and says whose it is, with the way to choose it', async () => {
  const answer = await send({ nameZh: '别的名字', nameEn: '', creditCode: KNOWN_CODE })
  expect(answer.status).toBe(422)
  const page = await mainOf(answer)
  expect(page).toContain('这个代码已登记为“东海精密仪器有限公司”')
  expect(page).toContain('href="/disputes/new?enterprise=q-known"')
  expect(page).toContain('value="别的名字"')
  expect(await withCode(KNOWN_CODE)).toHaveLength(1)
})

it.each([
  ['the same', '东海精密仪器有限公司', ''],
  ['of another form of company', '东海精密仪器股份有限公司', ''],
  ['said alike', '东海精蜜仪器有限公司', ''],
  ['the same in English', '另一名称厂', 'DONGHAI PRECISION Ltd.'],
])('asks about a name that is %s, and keeps it once it is confirmed', async (_, nameZh, nameEn) => {
  const typed = { nameZh, nameEn, creditCode: code }
  const asked = await send(typed)
  expect(asked.status).toBe(422)
  const page = await mainOf(asked)
  expect(page).toContain('东海精密仪器有限公司')
  expect(page).toContain(KNOWN_CODE)
  expect(await withCode(code)).toEqual([])
  const ticked = /name="confirmed"[^>]*value="([^"]*)"/.exec(page)?.[1] ?? ''
  expect((await send({ ...typed, confirmed: 'yes' })).status, 'a tick for others confirms nothing').toBe(422)
  const kept = await send({ ...typed, confirmed: ticked })
  expect(kept.status).toBe(303)
  const form = await mainOf(await manager.open(kept.headers.get('location')!))
  const chosen = nameZh === '东海精密仪器有限公司' ? code : nameZh
  expect(form, 'by its code where the name is another’s too').toMatch(
    new RegExp(`<input[^>]*value="${chosen}"`),
  )
  await site.app.db.deleteFrom('enterprise').where('credit_code', '=', code).execute()
})

it('says what to do about each field, in both languages', async () => {
  const fields = { nameZh: 'Latin only', nameEn: '中文', creditCode: `${code.slice(0, 17)}!` }
  const page = await mainOf(await send(fields))
  for (const text of ['请按营业执照填写中文名称', '英文名称里有汉字', '第 18 位的“!”不会出现']) {
    expect(page).toContain(text)
  }
  const english = await post(`${site.url}${PAGE}`, {}, { cookie: manager.cookie, 'accept-language': 'en' })
  expect(english.status).toBe(422)
  const said = await mainOf(english)
  expect(said).toContain('Enter the Chinese name')
  expect(said).toContain('Enter the unified social credit code')
})

it('is there for whoever examines alone, and linked for them', async () => {
  const administrator = await signedIn(site, 'administrator')
  const member = await signedIn(site, 'enterprise_member')
  for (const { actor } of [administrator, member]) {
    const typed = { nameZh: '无权登记厂', nameEn: '', creditCode: code, confirmed: '' }
    await expect(recordEnterprise(site.app.db, actor, typed, site.app.now())).rejects.toMatchObject({
      code: 'not_found',
    })
  }
  expect(await withCode(code)).toEqual([])
  for (const from of ['/disputes/new?jurisdiction=de', '/staff/intake']) {
    expect(await mainOf(await manager.open(from))).toContain(`href="${PAGE}`)
    expect(await mainOf(await administrator.open(from))).not.toContain(PAGE)
  }
  expect(await mainOf(await member.open('/disputes/new'))).not.toContain(PAGE)
})

it('gives no enterprise that staff recorded to whoever signs up with its code, even before its first dispute', async () => {
  const stranger = { email: 'stranger@example.org', enterpriseName: '冒名厂', creditCode: code }
  const browser = browserAt(site)
  await browser.send('/sign-up/enterprise', stranger)
  const path = linkIn((await takeLetters(site)).find(({ to }) => to === stranger.email))
  expect((await send({ nameZh: '来电登记制造厂', nameEn: '', creditCode: code })).status).toBe(303)
  const answer = await browser.send(path, { token: tokenIn(path), name: 'x', password: GOOD_PASSWORD })
  expect(answer.status).toBe(422)
  const accounts = await site.app.db
    .selectFrom('account')
    .select('id')
    .where('email_key', '=', stranger.email)
  expect(await accounts.execute()).toEqual([])
})
