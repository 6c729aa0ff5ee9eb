import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDispute, submitDispute } from '../../app/disputes/commands.server.ts'
import type { Actor } from '../../app/domain/actor.ts'
import { recordEngagement } from '../../app/engagements/commands.server.ts'
import { matchDispute } from '../../app/matching/match-dispute.server.ts'
import { type OpenDatabase, openDatabase } from '../../db/client.server.ts'
import { newId } from '../../db/identifier.server.ts'
import { createSearchClient } from '../../search/client.server.ts'
import { FACTS } from '../integration/disputes/acting.ts'
import { enterprise, matter, populate, provider } from '../support/world.ts'
import { median } from './measure.ts'
import type { Row } from './report.ts'

const ENGAGEMENTS = 200
const NOW = new Date('2026-11-23T01:00:00Z')
/** At least 0.3 times the rate of the raw inserts. */
const MOST_TIMES_AS_LONG = 1 / 0.3

/**
 * Milliseconds to record an engagement, beside those to insert the very rows that this leaves behind (the engagement,
 * what its party is asked, its events in the audit, and who caused each), prepared, in one transaction each: same schema, pragmas
 * (`synchronous=FULL`) and disk, search triggers gone.
 */
export async function benchEngagements({ rounds }: { rounds: number }): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianqiao-bench-'))
  try {
    const ours: number[] = []
    const baseline: number[] = []
    for (let round = 0; round < rounds; round++) {
      const path = join(folder, `${round}.db`)
      const database = await openDatabase(path)
      const record = await prepare(database)
      const bare = `${path}.bare`
      database.handle.prepare('vacuum into ?').run(bare)
      const started = performance.now()
      await record()
      ours.push((performance.now() - started) / ENGAGEMENTS)
      baseline.push(await timeInserts(rowsOf(database), bare))
      await database.close()
    }
    const [a, b] = [median(ours), median(baseline)]
    const size = `${ENGAGEMENTS} engagements`
    return [
      {
        measure: 'recording an engagement',
        size,
        ours: a,
        baseline: b,
        unit: 'ms',
        ratio: a / b,
        limit: Number(MOST_TIMES_AS_LONG.toFixed(2)),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Matched disputes, and what records one engagement in each. */
async function prepare(database: OpenDatabase): Promise<() => Promise<void>> {
  const { db } = database
  await populate(database, [enterprise('e-1'), provider('o-1'), matter('m-1', 'o-1', { client: 'Client' })])
  const { id: enterpriseId } = await db.selectFrom('enterprise').select('id').executeTakeFirstOrThrow()
  const actor: Actor = { id: 'bench', name: 'bench', role: 'enterprise_member', enterpriseId, partyId: null }
  const app = { db, search: createSearchClient() }
  const matched: { disputeId: string; runId: string }[] = []
  for (let n = 0; n < ENGAGEMENTS; n++) {
    const disputeId = newId(NOW)
    await createDispute(db, actor, { id: disputeId, enterpriseId, facts: FACTS }, NOW)
    await submitDispute(db, actor, disputeId, 1, NOW)
    matched.push({ disputeId, runId: await matchDispute(app, actor, disputeId, null, NOW) })
  }
  return async () => {
    for (const { disputeId, runId } of matched) {
      const input = { runId, section: 'overseas', ref: 'o-1', note: '', idempotencyKey: disputeId } as const
      const { id } = await recordEngagement(db, actor, disputeId, input, NOW)
      if (!id) throw new Error('an engagement was refused')
    }
  }
}

type Written = { engagement: unknown[]; asked: unknown[]; events: unknown[][]; people: unknown[][] }

function rowsOf({ handle }: OpenDatabase): Written[] {
  const engagements = handle.prepare('select * from engagement order by id').raw().all() as unknown[][]
  const asked = handle
    .prepare('select * from engagement_confirmation order by engagement_id')
    .raw()
    .all() as unknown[][]
  const events = handle
    .prepare(
      `select * from audit_event where (noun = 'engagement' and action = 'record') or action = 'engage' order by id`,
    )
    .raw()
    .all() as unknown[][]
  const people = new Map(
    (handle.prepare('select * from audit_person').raw().all() as unknown[][]).map((row) => [row[0], row]),
  )
  const each = events.length / engagements.length
  return engagements.map((engagement, index) => {
    const own = events.slice(index * each, (index + 1) * each)
    return { engagement, asked: asked[index]!, events: own, people: own.map(([id]) => people.get(id)!) }
  })
}

async function timeInserts(written: readonly Written[], path: string): Promise<number> {
  const { handle, close } = await openDatabase(path)
  const triggers = handle.prepare(
    `select name from sqlite_master where type = 'trigger' and name like '%_search'`,
  )
  for (const name of triggers.pluck().all()) handle.exec(`drop trigger ${name}`)
  const into = (table: string, width: number) =>
    handle.prepare(`insert into ${table} values (${Array.from({ length: width }, () => '?').join(', ')})`)
  const [one] = written
  const engagement = into('engagement', one!.engagement.length)
  const asked = into('engagement_confirmation', one!.asked.length)
  const event = into('audit_event', one!.events[0]!.length)
  const person = into('audit_person', one!.people[0]!.length)
  const insert = handle.transaction((row: Written) => {
    engagement.run(row.engagement)
    asked.run(row.asked)
    for (const values of row.events) event.run(values)
    for (const values of row.people) person.run(values)
  })
  const started = performance.now()
  for (const row of written) insert(row)
  const each = (performance.now() - started) / written.length
  await close()
  return each
}
