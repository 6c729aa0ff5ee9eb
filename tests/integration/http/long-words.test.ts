import { afterAll, beforeAll, expect, it } from 'vitest'
import { newSecret } from '../../../app/accounts/secret.server.ts'
import { lodgeComplaint } from '../../../app/complaints/commands.server.ts'
import { createDispute, submitDispute } from '../../../app/disputes/commands.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { populate, provider, thinkTank } from '../../support/world.ts'
import { FACTS } from '../disputes/acting.ts'
import { actor, NOW } from '../vetting/applying.ts'
import { openTestSite, post, sessionOf, type TestSite } from './test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  site.setNow(NOW)
  await populate(site.app, [provider('p-1'), thinkTank('t-1')], NOW)
})
afterAll(() => site?.close())

/** Sends a form whose text is too long: nothing of it is taken, and all of it comes back. */
async function refused(cookie: string, path: string, form: Record<string, string>) {
  const answer = await post(`${site.url}${path}`, form, { cookie })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  for (const text of Object.values(form).filter((one) => one.length > 100)) expect(html).toContain(text)
  return html
}

it('an examination and a decision on a complaint are taken whole or not at all', async () => {
  const { db } = site.app
  const typed = {
    ground: 'fees',
    what: '多收',
    happenedOn: '',
    wanted: '',
    name: '',
    email: '',
    truthful: 'yes',
  }
  await lodgeComplaint(db, { ref: 'p-1', typed, formSecret: newSecret(), locale: 'zh-CN' }, NOW)
  const complaint = () =>
    db.selectFrom('complaint').select(['id', 'version', 'status']).executeTakeFirstOrThrow()
  const version = async () => String((await complaint()).version)
  const base = `/staff/complaints/${(await complaint()).id}`
  const [reviewer, manager] = [await sessionOf(site, 'reviewer'), await sessionOf(site, 'manager')]
  await post(`${site.url}${base}/taking`, { version: await version() }, reviewer)

  const examined = { advice: 'not_uphold', finding: '查'.repeat(5_007), statement: '述'.repeat(5_001) }
  const html = await refused(reviewer.cookie, `${base}/examination`, {
    ...examined,
    version: await version(),
  })
  expect(html).toContain('多了 7 字')
  expect(html).toContain('多了 1 字')
  const whole = { ...examined, finding: '查'.repeat(5_000), statement: '', version: await version() }
  expect((await post(`${site.url}${base}/examination`, whole, reviewer)).status).toBe(303)

  const { status } = await complaint()
  const decision = { decision: 'not_uphold', reason: '因'.repeat(5_200), version: await version() }
  expect(await refused(manager.cookie, `${base}/decision`, decision)).toContain('多了 200 字')
  expect((await complaint()).status).toBe(status)
})

it('what a think tank is asked, and why an entry is suspended, is taken whole or not at all', async () => {
  const { db } = site.app
  const { cookie } = await sessionOf(site, 'manager')
  const enterprise = await db.selectFrom('enterprise').select('id').executeTakeFirstOrThrow()
  const owner = { ...actor('enterprise_member', 'owner'), enterpriseId: enterprise.id }
  const dispute = newId(NOW)
  await createDispute(db, owner, { id: dispute, enterpriseId: enterprise.id, facts: FACTS }, NOW)
  await submitDispute(db, owner, dispute, 1, NOW)
  const party = (ref: string) =>
    db.selectFrom('party').select(['id', 'version']).where('ref', '=', ref).executeTakeFirstOrThrow()

  const asked = await refused(cookie, `/staff/commissions/new?dispute=${dispute}`, {
    id: newId(NOW),
    partyId: (await party('t-1')).id,
    title: '题'.repeat(301),
    question: '问'.repeat(20_100),
    dueOn: '2027-01-31',
  })
  expect(asked).toContain('多了 1 字')
  expect(asked).toContain('多了 100 字')
  expect(await db.selectFrom('commission').select('id').execute()).toEqual([])

  const { id, version } = await party('p-1')
  const form = { version: String(version), words: '由'.repeat(5_003) }
  expect(await refused(cookie, `/staff/listings/${id}/suspension`, form)).toContain('多了 3 字')
})
