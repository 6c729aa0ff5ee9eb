import { expect, test } from 'vitest'
import { matchAndRecord } from '../../../app/matching/commands.server.ts'
import { getMatchRun, match } from '../../../app/matching/queries.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { matter, populate, provider } from '../../support/world.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-11-10T00:00:00Z')
const REQUEST = { jurisdictions: ['us'], ipTypes: ['patent'] }

const equals = (count: number) =>
  Array.from({ length: count }, (_, i) => `p-${String(i).padStart(2, '0')}`).flatMap((ref) => [
    provider(ref, { listedOn: '2020-01-01' }),
    matter(`m-${ref}`, ref),
  ])

async function recorded(records: Parameters<typeof populate>[1], rounds: number) {
  const { db, handle } = await freshDatabase()
  await populate({ db, handle }, records)
  const runs: { run: string; refs: string[] }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const answer = await matchAndRecord({ db, search: null }, null, REQUEST, new Date(START + round * HOUR))
    runs.push({ run: answer.run, refs: answer.overseas.slice(0, 10).map((one) => one.ref) })
  }
  return { db, runs }
}

test('equals take turns: after 60 recorded requests nobody is two places ahead of another', async () => {
  const { runs } = await recorded(equals(24), 60)
  const offers = new Map<string, number>()
  for (const { refs } of runs) for (const ref of refs) offers.set(ref, (offers.get(ref) ?? 0) + 1)
  expect(offers.size).toBe(24)
  expect(Math.max(...offers.values()) - Math.min(...offers.values())).toBeLessThanOrEqual(1)
})

test('a newcomer of the same band is shown within 20 recorded requests, with a label', async () => {
  const { db, runs } = await recorded(
    [...equals(24), provider('new', { listedOn: '2026-11-09' }), matter('m-new', 'new')],
    20,
  )
  const first = runs.find(({ refs }) => refs.includes('new'))
  expect(first).toBeDefined()
  const { response } = await getMatchRun(db, null, first!.run)
  const shown = response.overseas.find((one) => one.ref === 'new')!
  expect(shown.newcomer).toBe(true)
  expect(shown.reasons.map((reason) => reason.factor)).toContain('newcomer')
})

test('a request that is not recorded moves nobody', async () => {
  const { db } = await recorded(equals(12), 1)
  const now = new Date(START + 5 * HOUR)
  const once = await match({ db, search: null }, REQUEST, now)
  expect(await match({ db, search: null }, REQUEST, now)).toEqual(once)
  expect(await db.selectFrom('match_run').selectAll().execute()).toHaveLength(1)
})

test('a recorded run is read again as it was answered, whatever has changed since', async () => {
  const { db, handle } = await freshDatabase()
  await populate({ db, handle }, equals(3))
  const answered = await matchAndRecord({ db, search: null }, null, REQUEST, new Date(START))
  await populate({ db, handle }, [
    provider('other'),
    matter('m-other', 'other', { verification: 'platform' }),
  ])
  const { response } = await getMatchRun(db, null, answered.run)
  expect(JSON.stringify(response)).toBe(JSON.stringify(answered))
})
