import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccounts } from '../../../app/accounts/demo-accounts.server.ts'
import { acceptDispute } from '../../../app/disputes/acceptance.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { FACTS, later, NOW } from '../disputes/acting.ts'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from './signed-in.ts'

let site: TestSite
let manager: Person
/** Accepted, and older than all that a list offers. */
let oldest: string

beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  await createDemoAccounts(site.app, NOW)
  manager = await signedIn(site, 'manager')
  const member = await signedIn(site, 'enterprise_member')
  const { db } = site.app
  oldest = newId(NOW)
  const facts = { ...FACTS, title: '最早的纠纷' }
  await createDispute(db, member.actor, { id: oldest, enterpriseId: member.actor.enterpriseId!, facts }, NOW)
  await submitDispute(db, member.actor, oldest, 1, NOW)
  await acceptDispute(db, manager.actor, oldest, { version: 2, words: '' }, later(1))
  const row = await db.selectFrom('dispute').selectAll().where('id', '=', oldest).executeTakeFirstOrThrow()
  const submitted_at = later(60).toISOString()
  const others = Array.from({ length: 500 }, () => ({
    ...row,
    id: newId(later(60)),
    title: '较晚的纠纷',
    submitted_at,
  }))
  await db.insertInto('dispute').values(others).execute()
}, 120_000)
afterAll(() => site?.close())

const page = async (path: string) => mainOf(await manager.open(path))
const formOf = (id: string) => `/staff/records/new?kind=follow_up&dispute=${id}`
const chosen = (id: string) => `<option value="${id}" selected=""`

describe('a follow-up on a dispute after which five hundred came', () => {
  it('is recorded from the page of the dispute', async () => {
    const link = /href="([^"]*kind=follow_up[^"]*)"/.exec(await page(`/disputes/${oldest}`))?.[1]
    expect(link?.replaceAll('&amp;', '&')).toBe(formOf(oldest))
    expect(await page(formOf(oldest))).toContain(chosen(oldest))
    const fields = { day: '2026-11-23', title: '回访', disputeId: oldest, effect: 'resolved' }
    const send = (more: object) =>
      post(site.url + formOf(oldest), { ...fields, ...more }, { cookie: manager.cookie })
    const refused = await send({ effect: '' })
    expect([refused.status, await mainOf(refused)]).toEqual([422, expect.stringContaining(chosen(oldest))])
    expect((await send({})).status).toBe(303)
    const { id } = await site.app.db.selectFrom('centre_record').select('id').executeTakeFirstOrThrow()
    expect(await page(`/staff/records/${id}`), 'and corrected').toContain(chosen(oldest))
  })

  it('is offered of what was submitted alone', async () => {
    const { db } = site.app
    const { enterprise_id: enterpriseId } = await db
      .selectFrom('dispute')
      .select('enterprise_id')
      .where('id', '=', oldest)
      .executeTakeFirstOrThrow()
    const draft = newId(NOW)
    await createDispute(db, manager.actor, { id: draft, enterpriseId, facts: FACTS }, NOW)
    expect(await page(formOf(draft))).not.toContain(`<option value="${draft}"`)
    expect(await page(`/disputes/${draft}`)).not.toContain('kind=follow_up')
    expect((await manager.open(formOf('nothing'))).status).toBe(200)
  })

  it('finds its dispute by the number of a document', async () => {
    const { number } = await site.app.db
      .selectFrom('document')
      .select('number')
      .where('dispute_id', '=', oldest)
      .orderBy('made_at', 'desc')
      .executeTakeFirstOrThrow()
    const found = await page(`/disputes?q=${encodeURIComponent(number)}`)
    expect(found).toContain(`/disputes/${oldest}`)
    expect(found).not.toContain('较晚的纠纷')
  })
})
