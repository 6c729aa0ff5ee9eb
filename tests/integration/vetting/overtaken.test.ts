import { afterAll, beforeAll, expect, it } from 'vitest'
import { commissionResearch } from '../../../app/commissions/commands.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { populate, provider, thinkTank } from '../../support/world.ts'
import { FACTS } from '../disputes/acting.ts'
import { openTestSite, post, sessionOf, type TestSite } from '../http/test-site.ts'
import { actor, NOW } from './applying.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  site.setNow(NOW)
})
afterAll(() => site?.close())

it('what staff wrote comes back when somebody was quicker, and counts when it is sent again', async () => {
  const { db } = site.app
  await populate(site.app, [provider('p-1')], NOW)
  const party = await db
    .selectFrom('party')
    .select(['id', 'version'])
    .where('ref', '=', 'p-1')
    .executeTakeFirstOrThrow()
  const { cookie } = await sessionOf(site, 'manager')
  const address = `${site.url}/staff/listings/${party.id}/suspension`
  await db
    .updateTable('party')
    .set({ version: party.version + 1 })
    .where('id', '=', party.id)
    .execute()

  const overtaken = await post(address, { version: String(party.version), words: '理由写了很长' }, { cookie })
  const html = await overtaken.text()
  expect(overtaken.status).toBe(409)
  expect(html).toContain('理由写了很长</textarea>')
  expect(html).toContain('您写的内容还在下面')
  const version = /name="version" value="(\d+)"/.exec(html)![1]!
  const again = await post(address, { version, words: '理由写了很长' }, { cookie })
  expect(again.status).toBe(303)
  const after = await db
    .selectFrom('party')
    .select('status')
    .where('id', '=', party.id)
    .executeTakeFirstOrThrow()
  expect(after.status).toBe('suspended')
})

it('a manager who joins two entries is told that one has changed, before a second press joins them', async () => {
  const { db } = site.app
  await populate(site.app, [provider('p-2'), provider('p-3')], NOW)
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', 'p-2').executeTakeFirstOrThrow()
  const { cookie } = await sessionOf(site, 'manager')
  const address = `${site.url}/staff/listings/${id}/joining?with=p-3`
  const overtaken = await post(address, { seen: 'of yesterday', words: '同一家' }, { cookie })
  expect(overtaken.status).toBe(409)
  const html = await overtaken.text()
  expect(html).toContain('同一家</textarea>')
  expect(html).toContain('尚未合并')
})

it('whoever takes a commission back is told that it has moved on', async () => {
  const { db } = site.app
  await populate(site.app, [thinkTank('t-1')], NOW)
  const tank = await db.selectFrom('party').select('id').where('ref', '=', 't-1').executeTakeFirstOrThrow()
  const id = newId(NOW)
  const owner = await db
    .selectFrom('account')
    .select(['id', 'enterprise_id as enterpriseId'])
    .where('enterprise_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const disputeId = newId(NOW)
  const enterprise = { ...actor('enterprise_member', owner.id), enterpriseId: owner.enterpriseId }
  await createDispute(db, enterprise, { id: disputeId, enterpriseId: owner.enterpriseId!, facts: FACTS }, NOW)
  await submitDispute(db, enterprise, disputeId, 1, NOW)
  const given = { id, disputeId, partyId: tank.id, title: '专利稳定性', question: '是否稳定' }
  const rest = { dueOn: '2026-12-31', forEnterprise: false }
  await commissionResearch(db, actor('reviewer'), { ...given, ...rest }, NOW)
  const { cookie } = await sessionOf(site, 'manager')
  const address = `${site.url}/staff/commissions/${id}/cancellation`
  const overtaken = await post(address, { version: '99', words: '不再需要' }, { cookie })
  expect(overtaken.status).toBe(409)
  const html = await overtaken.text()
  expect(html).toContain('不再需要</textarea>')
  expect(html).toContain('您写的内容还在下面')
})
