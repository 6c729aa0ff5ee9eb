import { afterAll, beforeAll, expect, it } from 'vitest'
import { getApplication, lastRequests, listClaims } from '../../../app/applications/queries.server.ts'
import { getCriteria } from '../../../app/criteria/queries.server.ts'
import { listEvidence } from '../../../app/listings/queries-evidence.server.ts'
import { answersOf } from '../../../app/vetting/queries.server.ts'
import { findDuplicates } from '../../../app/vetting/queries-duplicates.server.ts'
import { openTestSite, post, sessionOf, type TestSite } from '../http/test-site.ts'
import { actor, approved, NOW, REVIEWER, SEEN, taken, versionOf } from './applying.ts'

let site: TestSite
let cookie: string
beforeAll(async () => {
  site = await openTestSite({ MEILI_BIN: '/nonexistent/meilisearch' })
  site.setNow(NOW)
  cookie = (await sessionOf(site, 'reviewer')).cookie
})
afterAll(() => site?.close())

/** An application of a firm of its own, which the reviewer has taken. */
const takenOf = (firm: string) => taken(site.app.db, actor('provider_member', firm))
const whole = (sign: string) => sign.repeat(2_000)
const send = (path: string, form: Record<string, string>) => post(`${site.url}${path}`, form, { cookie })

it('what an applicant is asked to change goes out whole, or comes back with how much of it is too much', async () => {
  const { db } = site.app
  const id = await takenOf('asked')
  const [claim] = await listClaims(db, id)
  const path = `/staff/applications/${id}/change-requests`
  const typed = {
    version: await versionOf(db, id, REVIEWER),
    answerBy: '2026-12-08',
    'request-identity': `${whole('补')}止`,
    'request-identity-nameZh': `${whole('名')}止了`,
    [`request-claim-${claim!.id}`]: `${whole('证')}止了吧`,
  }
  const refused = await send(path, { ...typed, version: String(typed.version) })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  for (const [field, over] of [
    ['request-identity', 1],
    ['request-identity-nameZh', 2],
    [`request-claim-${claim!.id}`, 3],
  ] as const) {
    expect(html).toContain(`id="${field}"`)
    expect(html).toContain(`href="#${field}">多了 ${over} 字`)
    expect(html).toContain(String(typed[field]))
  }
  expect(await lastRequests(db, id)).toEqual([])

  const asked = { 'request-identity': whole('补'), answerBy: '2026-12-08', version: String(typed.version) }
  expect((await send(path, asked)).status).toBe(303)
  expect(await lastRequests(db, id)).toMatchObject([{ section: 'identity', note: whole('补') }])
})

it('a request that asks for nothing says so at the first section', async () => {
  const id = await takenOf('silent')
  const version = String(await versionOf(site.app.db, id, REVIEWER))
  const refused = await send(`/staff/applications/${id}/change-requests`, {
    version,
    answerBy: '2026-12-08',
  })
  expect(await refused.text()).toContain('href="#request-identity"')
})

it('a finding on a claim is taken whole, or comes back with what was typed', async () => {
  const { db } = site.app
  const id = await takenOf('claimant')
  const claimId = (await listClaims(db, id))[0]!.id
  const path = `/staff/applications/${id}/claims/${claimId}`
  const note = `${whole('查')}止`
  const refused = await send(path, { ...SEEN, status: 'verified', note })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain(note)
  expect(html).toContain(`href="#note-${claimId}">多了 1 字`)
  expect((await listClaims(db, id))[0]).toMatchObject({ status: 'open', note: '' })
})

it('what a criterion rests on is taken whole or not at all, and what else was answered is kept', async () => {
  const { db } = site.app
  const id = await takenOf('examined')
  const { kind, criteriaVersion } = await getApplication(db, REVIEWER, id)
  const [one, two] = (await getCriteria(db, kind, criteriaVersion!)).items
  const page = `/staff/applications/${id}`
  const refused = await send(`${page}/criteria`, {
    [`answer-${one!.code}`]: 'met',
    [`evidence-${one!.code}`]: `${whole('据')}止了`,
    [`answer-${two!.code}`]: 'met',
    [`evidence-${two!.code}`]: whole('据'),
  })
  expect(refused.status).toBe(303)
  expect([...(await answersOf(db, id)).keys()]).toEqual([two!.code])
  const shown = await fetch(`${site.url}${refused.headers.get('location')}`, { headers: { cookie } })
  expect(await shown.text()).toContain(`href="#evidence-${one!.code}">多了 2 字`)
})

it('why somebody is not whom they look like is taken whole or not at all', async () => {
  const { db } = site.app
  await takenOf('alike')
  const id = await takenOf('another')
  const application = await getApplication(db, REVIEWER, id)
  const alike = async () => (await findDuplicates(db, application, await listClaims(db, id)))[0]!
  const { id: otherId } = await alike()
  const path = `/staff/applications/${id}/duplicates/${otherId}`
  const refused = await send(path, { finding: 'other', note: `${whole('异')}止` })
  expect(refused.headers.get('location')).toContain(encodeURIComponent(`why-${otherId}:words_long:1`))
  expect((await alike()).finding).toBeNull()
})

it('what is noted where evidence is seen again is taken whole or not at all', async () => {
  const { db } = site.app
  const { partyId } = await approved(db, actor('provider_member', 'listed'))
  const { kind, id } = (await listEvidence(db, partyId))[0]!
  const path = `/staff/listings/${partyId}/evidence/${kind}/${id}`
  const refused = await send(path, { ...SEEN, note: `${whole('见')}止` })
  expect(refused.headers.get('location')).toContain(encodeURIComponent(`note-${id}:words_long:1`))
  const checks = await db.selectFrom('evidence_check').select('note').where('evidence_id', '=', id).execute()
  expect(checks.filter(({ note }) => note !== '')).toEqual([])
})
