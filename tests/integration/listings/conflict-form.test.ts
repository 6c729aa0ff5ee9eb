import { afterAll, beforeAll, expect, it } from 'vitest'
import { populate, provider } from '../../support/world.ts'
import { openTestSite, post, type TestSite } from '../http/test-site.ts'
import { mainOf, type Person, signedIn } from '../staff/signed-in.ts'

let site: TestSite
let owner: Person

beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  await populate(site.app, [provider('o-1', { status: 'listed' })])
  owner = await signedIn(site, 'provider_member')
  const { db } = site.app
  const { id } = await db.selectFrom('party').select('id').where('ref', '=', 'o-1').executeTakeFirstOrThrow()
  await db
    .updateTable('account')
    .set({ party_id: id, role: 'provider_administrator' })
    .where('id', '=', owner.actor.id)
    .execute()
}, 120_000)
afterAll(() => site?.close())

const kept = async () => {
  const rows = await site.app.db.selectFrom('conflict').select('id').execute()
  return rows.length
}
const send = (against: string, meant?: string) =>
  post(
    `${site.url}/listing/conflicts?index`,
    { against, conflictKind: 'client', ...(meant !== undefined && { meant }) },
    { cookie: owner.cookie, 'accept-language': 'en' },
  )

it('the form asks before it records whom to stay away from, and asks anew of another name', async () => {
  const asked = await send('Acme Corp')
  expect(asked.status).toBe(422)
  expect(await mainOf(asked)).toMatch(/<input[^>]*name="meant"[^>]*value="Acme Corp"/)
  expect((await send('Acme Limited', 'Acme Corp')).status).toBe(422)
  expect(await kept()).toBe(0)
  expect((await send('Acme Corp', 'Acme Corp')).status).toBe(303)
  expect(await kept()).toBe(1)
})
