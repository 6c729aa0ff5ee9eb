import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, shanghaiDay } from '../../../app/domain/day.ts'
import { getListing } from '../../../app/listings/queries.server.ts'
import { stepDown } from '../../../app/listings/step-down.server.ts'
import { admission, competence, matter, populate, provider } from '../../support/world.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { type Keeper, keeperOf } from './keeper.ts'

let site: TestSite

beforeAll(async () => {
  site = await openTestSite()
}, 120_000)
afterAll(() => site?.close())

const today = () => shanghaiDay(site.app.now())

/** What the page of somebody's own listing says, without its markup. */
async function ownPage({ cookie }: Keeper): Promise<string> {
  const answer = await fetch(`${site.url}/listing`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? []
  return main.replaceAll(/<[^>]*>/g, '')
}

const firmUntil = (ref: string, termEnd: string) =>
  keeperOf(site, provider(ref, { termEnd }), 'provider_administrator')

it.each([
  ['sixty days before it, with the day and the way to renew', 60, true],
  ['on the last day', 0, true],
  ['not before', 61, false],
])('the end of a term is told on the own page %s', async (_, days, told) => {
  const last = addDays(today(), days)
  const text = await ownPage(await firmUntil(`until-${days}`, last))
  expect(text.includes(`任期 ${last} 届满，还有 ${days} 天`)).toBe(told)
  expect(text.includes('续任要重新审核，请尽早申请')).toBe(told)
  expect(text).toContain('申请续任')
})

it('whoever left reads since when, and how to come back, and nothing of a term that ends', async () => {
  const firm = await firmUntil('leaving', addDays(today(), 30))
  const { partyId } = firm.actor
  const { version } = await getListing(site.app.db, firm.actor, partyId!)
  await stepDown(site.app.db, firm.actor, partyId!, { words: '业务调整', version }, site.app.now())
  const text = await ownPage(firm)
  expect(text).toContain('已退出名录')
  expect(text).toContain(`您已于 ${today()} 退出名录，公开页面已下线，也不再参加匹配。`)
  expect(text).not.toContain('届满，还有')
  expect(text).toContain('重新申请列入名录')
})

it('a term that ended by itself is no leaving', async () => {
  const firm = await firmUntil('over', addDays(today(), 1))
  await site.app.db
    .updateTable('party')
    .set({ status: 'expired', term_end: addDays(today(), -1) })
    .where('id', '=', firm.actor.partyId)
    .execute()
  const text = await ownPage(firm)
  expect(text).not.toContain('退出名录，')
  expect(text).not.toContain('届满，还有')
  expect(text).toContain('申请续任')
})

it('says of each piece of evidence whether it is a licence, a competence or a matter, where all else is alike', async () => {
  const firm = await firmUntil('of-three-kinds', addDays(today(), 200))
  const ref = 'of-three-kinds'
  await populate(site.app, [admission(ref), competence(ref), matter('m-of-three-kinds', ref)])
  const text = await ownPage(firm)
  for (const kind of ['执业资格', '专长', '案件']) expect(text).toContain(`美国 · 专利${kind}`)
})
