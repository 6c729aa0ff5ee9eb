import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccounts } from '../../../app/accounts/demo-accounts.server.ts'
import { bringDispute } from '../../../app/matching/bring-dispute.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { createSearchClient } from '../../../search/client.server.ts'
import { conflict, domesticProvider, matter, populate, provider } from '../../support/world.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from './signed-in.ts'

const NOW = new Date('2026-11-23T01:00:00Z')

let site: TestSite
let enterprise: Person
let manager: Person
let stranger: Person
/** The result of a dispute against Acme Corp. in the United States. */
let result: string

beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  await populate(site.app, [
    domesticProvider('d-own', { demo: true }),
    provider('o-good', { responseHours: 4 }),
    provider('o-conf'),
    provider('o-full', { capacity: 0 }),
    provider('o-slow', { responseHours: 900 }),
    provider('o-away', { name: { zh: '外地律所', en: 'Away & Partners' } }),
    provider('o-gone', { status: 'removed' }),
    ...['o-good', 'o-conf', 'o-full', 'o-slow', 'o-gone'].map((ref) => matter(`m-${ref}`, ref)),
    matter('m-o-away', 'o-away', { jurisdiction: 'jp' }),
    conflict('o-conf', 'Acme Corp'),
  ])
  await createDemoAccounts(site.app, NOW)
  enterprise = await signedIn(site, 'enterprise_member')
  manager = await signedIn(site, 'manager')
  stranger = await signedIn(site, 'provider_administrator')
  const id = newId(NOW)
  const brought = await bringDispute(
    { db: site.app.db, search: createSearchClient(), log: site.app.log },
    enterprise.actor,
    {
      id,
      enterpriseId: enterprise.actor.enterpriseId!,
      facts: {
        title: 'A suit',
        jurisdictions: ['us'],
        ipTypes: ['patent'],
        procedure: null,
        role: null,
        industry: null,
        languages: [],
        opponents: [{ name: 'ACME corp', aliases: [] }],
        respondBy: '2026-12-10T09:00:00.000Z',
        respondZone: null,
        budget: null,
        description: '',
      },
    },
    NOW,
  )
  if (brought.outcome !== 'matched') throw new Error(brought.outcome)
  result = `/disputes/${id}/matches/${brought.runId}`
})
afterAll(() => site?.close())

const about = (who: Person, ref: string, language?: string) =>
  who.open(`${result}/why-not?ref=${ref}`, language)

/** The page about `ref`, with its reference and name blotted out: whatever else differs says why. */
async function blotted(who: Person, ref: string): Promise<string> {
  const response = await about(who, ref)
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll(ref, '█').replace(/n?once(="|-|":")[\w+/=-]+/g, 'nonce')
}

describe('why somebody is not in a result', () => {
  it('is the same page to an enterprise for a conflict as for missing capacity', async () => {
    const page = await blotted(enterprise, 'o-conf')
    expect(page).toContain('本次不可用。')
    expect(page).not.toMatch(/"conflict"|"capacity"/)
    expect(page).toBe(await blotted(enterprise, 'o-full'))
  })

  it('is told to staff as it is', async () => {
    const [conflicted, full] = await Promise.all([
      mainOf(await about(manager, 'o-conf')),
      mainOf(await about(manager, 'o-full')),
    ])
    expect(conflicted).toContain('与当事人有利益冲突。')
    expect(full).toContain('目前不接案：可承接件数已满、正在休假，或者在这些国家（地区）暂停接案。')
    expect(full).not.toContain('利益冲突')
  })

  it.each([
    ['o-slow', '承诺的回应时间慢于您的期限。', 'Promises an answer later than your deadline.'],
    ['o-away', '没有在这些国家（地区）办理这类权利的记录', 'has no record of work on such rights'],
    [
      'o-good',
      '在这份结果的“境外机构”中排第 1 位。',
      'Stands at place 1 of this result, under “Overseas firms”.',
    ],
  ])('names the reason of %s in both languages', async (ref, chinese, english) => {
    expect(await mainOf(await about(enterprise, ref))).toContain(chinese)
    expect(await mainOf(await about(enterprise, ref, 'en'))).toContain(english)
  })

  it('says that today’s records would show whoever came after the result', async () => {
    await populate(site.app, [provider('o-new'), matter('m-new', 'o-new')])
    expect(await mainOf(await about(enterprise, 'o-new'))).toContain('重新匹配即可看到')
  })

  it('is asked by name, and every one found is a link', async () => {
    const page = await mainOf(await enterprise.open(`${result}/why-not?q=Away`))
    expect(page).toContain(`href="${result}/why-not?ref=o-away"`)
    expect(page).toContain('外地律所')
    const nobody = await mainOf(await enterprise.open(`${result}/why-not?q=%3Cb%3Enobody`))
    expect(nobody).toContain('名录里没有找到“&lt;b&gt;nobody”')
  })

  it('is linked from the result', async () => {
    expect(await mainOf(await enterprise.open(result))).toContain(`href="${result}/why-not"`)
  })

  it.each(['o-gone', 'no-such-party'])('is not told of %s, who is not in the directory', async (ref) => {
    expect((await about(enterprise, ref)).status).toBe(404)
  })

  it('is nobody else’s to ask', async () => {
    expect((await about(stranger, 'o-good')).status).toBe(404)
  })
})
