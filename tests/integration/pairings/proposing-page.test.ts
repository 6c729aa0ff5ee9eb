import { afterAll, beforeAll, expect, it } from 'vitest'
import { competence, domesticProvider, matter, populate, provider } from '../../support/world.ts'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

let site: TestSite
let owner: Person

beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  await populate(site.app, [
    domesticProvider('d-1'),
    provider('o-1'),
    ...['d-1', 'o-1'].flatMap((ref) => [
      competence(ref, { verification: 'verified' }),
      matter(`m-${ref}`, ref),
    ]),
  ])
  owner = await signedIn(site, 'provider_member')
  const { db } = site.app
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', 'd-1').executeTakeFirstOrThrow()
  await db
    .updateTable('account')
    .set({ party_id: id, role: 'provider_administrator' })
    .where('id', '=', owner.actor.id)
    .execute()
}, 120_000)
afterAll(() => site?.close())

/** What the form of the page's last button sends when nothing is chosen in it. */
function untouched(html: string): string {
  const form = /<form(?:(?!<form)[\s\S])*下一步(?:(?!<form)[\s\S])*?<\/form>/.exec(html)![0]
  const fields = Array.from(form.matchAll(/<input[^>]*type="hidden"[^>]*>/g), ([input]) =>
    ['name', 'value'].map((part) => new RegExp(` ${part}="([^"]*)"`).exec(input)![1]!),
  )
  return new URLSearchParams(fields).toString()
}

it('asks whoever goes on without having chosen a firm to choose one, and nobody before', async () => {
  const asked = '请选择一家机构。'
  const first = await mainOf(await owner.open('/pairings/new'))
  expect(first).toContain('Firm o-1')
  expect(first).not.toContain(asked)
  expect(await mainOf(await owner.open('/pairings/new?q=Firm'))).not.toContain(asked)
  const again = await mainOf(await owner.open(`/pairings/new?${untouched(first)}`))
  expect(again).toContain(asked)
  expect(again).toContain('href="#partner"')
  expect(again).toContain('Firm o-1')
})
