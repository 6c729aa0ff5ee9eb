import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccounts } from '../../../app/accounts/demo-accounts.server.ts'
import { listNameAlerts } from '../../../app/alerts/queries.server.ts'
import { getCalendar } from '../../../app/calendar/queries.server.ts'
import { playStory } from '../../../app/cli/demo-story.ts'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { type AppContext, openApp } from '../../../app/context.server.ts'
import { listCoverage } from '../../../app/coverage/queries.server.ts'
import { listToday } from '../../../app/desk/queries-today.server.ts'
import { getTimeLimits } from '../../../app/disputes/time-limits.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { CENTRE_CALENDAR } from '../../../app/domain/calendar/published-calendars.ts'
import { addDays } from '../../../app/domain/day.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { readExamination } from '../../../app/vetting/examination.server.ts'
import { listQueue } from '../../../app/vetting/queries-queue.server.ts'
import { readQueueQuery } from '../../../app/vetting/queue-query.ts'
import { verifyAudit } from '../../../db/audit-verify.server.ts'
import { STORY } from '../../../seeds/demo/story.ts'

const DEMO = new URL('../../../seeds/demo/demo.jsonl', import.meta.url)
const NOW = new Date('2026-11-23T01:00:00Z')
const TODAY = '2026-11-23'
const STAFF: Actor = { id: 'clerk', name: 'Clerk', role: 'reviewer', enterpriseId: null, partyId: null }

describe('what the enterprises of the demonstration have lived through', () => {
  let app: AppContext
  let dataDir: string
  const told: string[] = []

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'lianqiao-story-'))
    const environment = readEnvironment({
      DATABASE_URL: 'sqlite::memory:',
      DEMO: '1',
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
    })
    app = { ...(await openApp(environment, { search: 'none' })), now: () => NOW }
    await importRecords(app, readFileSync(DEMO, 'utf8').trim().split('\n'), { now: NOW })
    await createDemoAccounts(app, NOW)
    await playStory(app, (line) => told.push(line), new AbortController().signal)
  })
  afterAll(async () => {
    await app.close()
    rmSync(dataDir, { recursive: true })
  })

  it('is played to the end, every scene of it', () => expect(told).toEqual([]))

  it('shows disputes at every stage', async () => {
    const disputes = await app.db.selectFrom('dispute').select(['title', 'status']).execute()
    expect(disputes).toHaveLength(STORY.length)
    expect(new Set(disputes.map(({ status }) => status))).toEqual(
      new Set(['draft', 'submitted', 'supplement_requested', 'not_accepted', 'matched', 'engaged', 'closed']),
    )
  })

  it('asks something of the firm and of the expert whose accounts are handed out', async () => {
    const asked = await app.db
      .selectFrom('invitation_side')
      .innerJoin('invitation', 'invitation.id', 'invitation_side.invitation_id')
      .innerJoin('account', 'account.party_id', 'invitation_side.party_id')
      .select('account.role')
      .where('account.password_hash', 'is not', null)
      .where('invitation.status', '=', 'sent')
      .execute()
    expect(new Set(asked.map(({ role }) => role))).toEqual(new Set(['provider_administrator', 'expert']))
  })

  it('asks it as the form does: in both languages, each about its own dispute', async () => {
    const rows = await app.db.selectFrom('invitation').select(['dispute_id', 'synopsis']).execute()
    for (const { synopsis } of rows) expect(synopsis).toMatch(/^[^\n]*[一-鿿][^\n]*\n\n[^一-鿿]+$/)
    const disputes = new Set(rows.map(({ dispute_id }) => dispute_id))
    expect(new Set(rows.map(({ synopsis }) => synopsis)).size).toBeGreaterThan(disputes.size / 2)
  })

  it('shows 1+1 agreements at every stage, some of them those of the firm whose account is handed out', async () => {
    const made = app.db.selectFrom('pairing_process').innerJoin('pairing', 'pairing.id', 'pairing_id')
    const rows = await made.select(['status', 'demo', 'domestic_id', 'overseas_id']).execute()
    expect(rows.map(({ status }) => status).sort()).toEqual([
      'accepted',
      'accepted',
      'active',
      'proposed',
      'proposed',
      'proposed',
      'terminated',
    ])
    expect(rows.every(({ demo }) => demo === 1)).toBe(true)
    const { party_id } = await app.db
      .selectFrom('account')
      .select('party_id')
      .where('role', '=', 'provider_administrator')
      .where('password_hash', 'is not', null)
      .executeTakeFirstOrThrow()
    expect(
      rows.filter((row) => [row.domestic_id, row.overseas_id].includes(party_id!)).length,
    ).toBeGreaterThan(1)
  })

  it('fills the queue of the centre with an application at every stage, one with a licence about to run out', async () => {
    const pending = await app.db.selectFrom('application').select('status').execute()
    expect(pending.map(({ status }) => status).sort()).toEqual([
      'changes_requested',
      'recommended',
      'rejected',
      'submitted',
      'under_review',
    ])
    const { lines } = await listQueue(app.db, STAFF, readQueueQuery(new URLSearchParams()), TODAY)
    const read = await readExamination(
      app.db,
      STAFF,
      lines.find(({ status }) => status === 'under_review')!.id,
      NOW,
    )
    expect(read.claims.some(({ expiresOn }) => expiresOn && expiresOn < addDays(TODAY, 30))).toBe(true)
    expect(read.duplicates.map(({ finding }) => finding)).toEqual([null])
  })

  it('leaves two places where enterprises found nobody, and opponents that were changed strikingly often', async () => {
    const found = (await listCoverage(app.db, NOW)).filter(({ empties }) => empties > 0)
    expect(found.map(({ jurisdiction, ipType }) => `${jurisdiction}:${ipType}`).sort()).toEqual([
      'pe:trademark',
      'sa:patent',
    ])
    expect(found.every(({ pending }) => pending > 0)).toBe(true)
    expect((await listNameAlerts(app.db, NOW)).map(({ changes }) => changes.count)).toEqual([3])
  })

  it('leaves nothing late on the desk', async () => {
    const desk = { calendar: await getCalendar(app.db, CENTRE_CALENDAR), limits: await getTimeLimits(app.db) }
    const late = (await listToday(app.db, { ...desk, now: NOW })).filter((item) => item.late)
    expect(late).toEqual([])
  })

  it('writes to nobody, and leaves a whole audit', async () => {
    expect(await app.db.selectFrom('mail_message').selectAll().execute()).toEqual([])
    expect((await verifyAudit(app.db, null)).fault).toBeNull()
  })
})
