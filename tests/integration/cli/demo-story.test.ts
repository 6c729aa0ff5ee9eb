import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccounts } from '../../../app/accounts/demo-accounts.server.ts'
import { playStory } from '../../../app/cli/demo-story.ts'
import { importRecords } from '../../../app/cli/import/import-records.ts'
import { type AppContext, openApp } from '../../../app/context.server.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { verifyAudit } from '../../../db/audit-verify.server.ts'
import { STORY } from '../../../seeds/demo/story.ts'

const DEMO = new URL('../../../seeds/demo/demo.jsonl', import.meta.url)
const NOW = new Date('2026-11-23T01:00:00Z')

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
    await playStory(app, (line) => told.push(line))
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

  it('writes to nobody, and leaves a whole audit', async () => {
    expect(await app.db.selectFrom('mail_message').selectAll().execute()).toEqual([])
    expect((await verifyAudit(app.db, null)).fault).toBeNull()
  })
})
