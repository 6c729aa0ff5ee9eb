import { afterAll, beforeAll, expect, it } from 'vitest'
import { populate, provider } from '../../support/world.ts'
import { openTestSite, post, sessionOf, type TestSite } from '../http/test-site.ts'
import { NOW } from './applying.ts'

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
