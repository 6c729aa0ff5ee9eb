import { afterAll, beforeAll, expect, it } from 'vitest'
import { listClaims } from '../../../app/applications/queries.server.ts'
import { openTestSite, post, sessionOf, type TestSite } from '../http/test-site.ts'
import { NOW, taken } from './applying.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  site.setNow(NOW)
})
afterAll(() => site?.close())

it('a refused finding on a claim comes back with what was typed and the error at its field, without scripts', async () => {
  const { db } = site.app
  const id = await taken(db)
  const [claim] = await listClaims(db, id)
  const { cookie } = await sessionOf(site, 'reviewer')
  const address = `${site.url}/staff/applications/${id}/claims/${claim!.id}`
  const typed = { basis: 'lookup', source: '', presentedOn: '2026-11-01', expiresOn: '2027-01-31' }
  const refused = await post(address, { ...typed, note: '已致电核对', status: 'verified' }, { cookie })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  for (const kept of ['value="已致电核对"', 'value="2026-11-01"', 'value="2027-01-31"']) {
    expect(html).toContain(kept)
  }
  expect(html).toMatch(/<option value="lookup" selected/)
  expect(html).toContain(`href="#source-${claim!.id}"`)
  expect(html).toContain(`id="source-${claim!.id}-error"`)
  expect((await listClaims(db, id))[0]).toMatchObject({ status: 'open', note: '' })

  const mended = await post(address, { ...typed, source: '官网 NY-12345', status: 'verified' }, { cookie })
  expect(mended.status).toBe(303)
  expect(mended.headers.get('location')).toBe(`/staff/applications/${id}#claim-${claim!.id}`)
})
