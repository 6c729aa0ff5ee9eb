import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
})
afterAll(() => site?.close())

const read = async (path: string, who?: Person, language = 'zh-CN') =>
  mainOf(
    who
      ? await who.open(path, language)
      : await fetch(site.url + path, { headers: { 'accept-language': language } }),
  )

describe('whoever wants to apply', () => {
  it('reads the criteria in force, how long it takes, who decides and what it costs, without an account', async () => {
    const page = await read('/apply?as=expert')
    for (const text of [
      '从事知识产权实务、审判、教学或研究满五年',
      '任职证明、执业证、职称证书',
      '20 个工作日',
      '另一人作出决定',
      '没有付费环节',
      'href="/sign-up/expert"',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).not.toContain('境外机构')
  })

  it('as a firm reads what a firm at home and one abroad have ready, in either language', async () => {
    expect(await read('/apply?as=nobody')).toContain('境外机构：当地注册号')
    expect(await read('/apply?as=provider', undefined, 'en')).toContain(
      'Firms abroad: the local registration',
    )
  })

  it('and works on disputes is led to describe one', async () => {
    const page = await read('/apply', await signedIn(site, 'enterprise_member'))
    expect(page).toContain('href="/disputes/new"')
  })
})

describe('the first page of an enterprise', () => {
  it('tells a newcomer how it goes by the centre’s own limits', async () => {
    const who = await signedIn(site, 'enterprise_administrator')
    const { db } = site.app
    await db.insertInto('setting').values({ name: 'limit.opinionDays', value: '17' }).execute()
    const id = '01a22124-0000-7000-8000-000000000001'
    const row = {
      ...(await db.selectFrom('enterprise').selectAll().executeTakeFirstOrThrow()),
      id,
      ref: 'new',
    }
    await db.insertInto('enterprise').values(row).execute()
    await db.updateTable('account').set({ enterprise_id: id }).where('id', '=', who.actor.id).execute()
    const page = await read('/home', who)
    expect(page).toContain('17 个工作日')
    expect(page).toContain('href="/account/colleagues"')
    expect(page).toContain('href="/disputes/new"')
  })
})
