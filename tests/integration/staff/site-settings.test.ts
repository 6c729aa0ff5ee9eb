import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from './signed-in.ts'

let site: TestSite
let administrator: Person
let manager: Person

beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  administrator = await signedIn(site, 'administrator')
  manager = await signedIn(site, 'manager')
}, 120_000)
afterAll(() => site?.close())

const EMPTY = { host: '', address: '', filing: '', contact: '' }
const save = (typed: Partial<typeof EMPTY>, who = administrator) =>
  post(`${site.url}/staff/site`, { ...EMPTY, ...typed }, { cookie: who.cookie })
const footer = async () =>
  /<footer[\s\S]*<\/footer>/.exec(await (await fetch(site.url)).text())![0].replaceAll(/<!-- -->/g, '')

it('an administrator says who runs the site, which every page then shows, and takes it back', async () => {
  expect(await footer()).toContain('指导中心（演示）')
  const host = '国家海外知识产权纠纷应对指导中心上海分中心'
  const saved = await save({ host: `  ${host}\u202E `, address: '世博村路 300 号', contact: '021-12345' })
  expect(saved.status).toBe(303)
  expect(await footer()).toMatch(new RegExp(`主办：${host} · 世博村路 300 号`))
  expect(await mainOf(await administrator.open('/staff/site'))).toContain(`value="${host}"`)
  expect(await (await fetch(`${site.url}/complaints`)).text()).toContain('指导中心：021-12345')
  const events = site.app.db.selectFrom('audit_event').select('detail').where('action', '=', 'set_site')
  expect(JSON.parse((await events.executeTakeFirstOrThrow()).detail)).toMatchObject({
    before: { host: null },
    after: { host, filing: null },
  })
  await save({})
  expect(await footer()).toContain('指导中心（演示）')
})

it('says what is too long and keeps what was typed', async () => {
  const answer = await save({ host: '长'.repeat(101), address: '留着' })
  expect(answer.status).toBe(422)
  const page = await mainOf(answer)
  expect(page).toContain('请控制在 100 字以内')
  expect(page).toContain('href="#host"')
  expect(page).toContain('value="留着"')
})

it('is an administrator’s alone', async () => {
  expect((await manager.open('/staff/site')).status).toBe(404)
  expect((await save({ host: '别人' }, manager)).status).toBe(404)
  expect(await mainOf(await manager.open('/staff/accounts'))).not.toContain('/staff/site')
  expect(await mainOf(await administrator.open('/staff/accounts'))).toContain('/staff/site')
})
