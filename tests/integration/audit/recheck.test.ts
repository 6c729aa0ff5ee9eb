import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { matter, populate, provider } from '../../support/world.ts'
import { openTestSite, sessionOf, type TestSite } from '../http/test-site.ts'

let site: TestSite
let staff: Record<string, string>
beforeAll(async () => {
  site = await openTestSite()
  staff = { ...(await sessionOf(site, 'reviewer')), 'accept-language': 'en' }
  await populate(site.app, [provider('a'), matter('m', 'a')])
})
afterAll(() => site?.close())

const NOW = new Date('2026-11-23T02:00:00Z')
const REQUEST = { jurisdictions: ['us'], ipTypes: ['patent'] }
const record = async () => (await matchAndRecord(site.app, null, REQUEST, NOW)).run
const open = (path: string, headers = staff) => fetch(site.url + path, { headers, redirect: 'manual' })
const recheck = async (run: string) => (await open(`/staff/runs?number=${run}`)).text()
const rowOf = (run: string) =>
  site.app.db.selectFrom('match_run').selectAll().where('id', '=', run).executeTakeFirstOrThrow()

describe('A recorded run that staff check', () => {
  it('is exactly as it was, by the digest in the audit, and can be taken out byte for byte', async () => {
    const run = await record()
    const page = await recheck(run)
    expect(page).toContain('Exactly as it was')
    const file = await (await open(`/staff/runs/${run}/original`)).text()
    const { request, response, told, salt } = await rowOf(run)
    expect(file).toBe([request, response, told, salt].join('\n'))
    expect(page).toContain(createHash('sha256').update(file).digest('hex'))
    const taken = site.app.db.selectFrom('audit_event').select('noun').where('subject_id', '=', run)
    expect(await taken.where('action', '=', 'download').execute()).toHaveLength(1)
  })

  it('has a checksum by which nobody can try out what was kept from an enterprise', async () => {
    const salts = new Set<string>()
    for (const run of [await record(), await record()]) {
      const { request, response, told, salt } = await rowOf(run)
      expect(salt).toMatch(/^[0-9a-f]{32}$/)
      salts.add(salt!)
      const known = createHash('sha256').update([request, response, told].join('\n'))
      expect((await getMatchRun(site.app.db, null, run)).digest).not.toBe(known.digest('hex'))
    }
    expect(salts.size).toBe(2)
  })

  it('of before an enterprise was told apart is still the two lines that it was', async () => {
    const run = await record()
    const { id, ...older } = await rowOf(run)
    await site.app.db
      .insertInto('match_run')
      .values({ ...older, id: `${id}-before`, told: null, salt: null })
      .execute()
    const file = await (await open(`/staff/runs/${id}-before/original`)).text()
    expect(file).toBe(`${older.request}\n${older.response}`)
  })

  it('shows when somebody changed a single number of it since', async () => {
    const run = await record()
    const { response } = await rowOf(run)
    const changed = response.replace(/"band":\d/, '"band":5')
    expect(changed).not.toBe(response)
    await sql`drop trigger match_run_no_update`.execute(site.app.db)
    await sql`update match_run set response = ${changed} where id = ${run}`.execute(site.app.db)
    expect(await recheck(run)).toContain('Not as it was')
  })

  it('says so where the audit is older than digests, and where there is no such number', async () => {
    const run = await record()
    const { id, ...older } = await rowOf(run)
    await site.app.db
      .insertInto('match_run')
      .values({ id: `${id}-older`, ...older })
      .execute()
    expect(await recheck(`${run}-older`)).toContain('The audit has no checksum of it')
    const none = await open('/staff/runs?number=none')
    expect(none.status).toBe(404)
    expect(await none.text()).toContain('No result has this number')
  })

  it('is nobody’s to check but the centre’s', async () => {
    const run = await record()
    expect((await open(`/staff/runs?number=${run}`, {})).status).not.toBe(200)
    expect((await open(`/staff/runs/${run}/original`, {})).status).not.toBe(200)
  })
})
