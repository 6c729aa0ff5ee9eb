import { expect, test } from 'vitest'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { domesticProvider, matter, populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-23T04:00:00Z')
const CLERK = { id: 'a-1', name: 'Clerk' }

async function recording(request: object) {
  const { db, handle } = await freshDatabase()
  await populate({ db, handle }, [
    provider('o-full', { capacity: 0 }),
    matter('m-1', 'o-full'),
    domesticProvider('d-1'),
    matter('m-2', 'd-1'),
  ])
  const asked = { jurisdictions: ['us'], ipTypes: ['patent'], ...request }
  const { run } = await matchAndRecord({ db, search: null }, CLERK, asked, NOW)
  return { db, run }
}

const gapsIn = ({ db }: Awaited<ReturnType<typeof recording>>) =>
  db.selectFrom('match_gap').selectAll().orderBy('section').orderBy('jurisdiction').execute()

test('an empty section of a recorded run is kept with what emptied it', async () => {
  const recorded = await recording({ procedure: 'litigation' })
  const gaps = await gapsIn(recorded)
  expect(gaps.map((gap) => gap.section)).toEqual(['experts', 'overseas', 'pairings', 'thinkTanks'])
  expect(gaps[1]).toEqual({
    run_id: recorded.run,
    section: 'overseas',
    jurisdiction: 'us',
    ip_type: 'patent',
    procedure: 'litigation',
    constraint_code: 'capacity',
    without_count: 1,
    as_of: NOW.toISOString(),
  })
})

test('several places leave one row each, however often they are named', async () => {
  const gaps = await gapsIn(await recording({ jurisdictions: ['jp', 'de', 'jp'], ipTypes: ['design'] }))
  const places = gaps.filter((gap) => gap.section === 'overseas').map((gap) => gap.jurisdiction)
  expect(places).toEqual(['de', 'jp'])
})

test('what published decisions do not hold is no gap of the directory', async () => {
  expect(await gapsIn(await recording({ pool: 'public_record' }))).toEqual([])
})

test('the audit names whose names were checked, and how many', async () => {
  const { db, run } = await recording({
    opponents: [{ name: 'Acme Inc.', aliases: ['艾克米'], affiliates: ['Acme Holding'] }],
    enterprise: { name: '甲公司', aliases: ['Jia Co.'] },
  })
  const event = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('action', '=', 'check_names')
    .executeTakeFirstOrThrow()
  expect(event).toMatchObject({ noun: 'match_run', subject_id: run, actor_id: CLERK.id })
  expect(JSON.parse(event.detail)).toEqual({
    disputeId: null,
    counts: { opponents: 3, enterprise: 2 },
    opponents: ['Acme Inc.', '艾克米', 'Acme Holding'],
    enterprise: ['甲公司', 'Jia Co.'],
  })
})
