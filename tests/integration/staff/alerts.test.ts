import { expect, test } from 'vitest'
import { listNameAlerts } from '../../../app/alerts/queries.server.ts'
import { createDispute, editDispute } from '../../../app/disputes/commands.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { DisputeFacts } from '../../../app/domain/dispute/schema.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { createSearchClient } from '../../../search/client.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { enterprise, populate } from '../../support/world.ts'

const DAY_MS = 86_400_000
const START = new Date('2026-11-02T01:00:00Z')
const dayAfter = (days: number) => new Date(START.getTime() + days * DAY_MS)

const facts = (opponent: string, description = ''): DisputeFacts => ({
  title: 'A suit',
  jurisdictions: ['us'],
  ipTypes: ['patent'],
  procedure: null,
  role: null,
  industry: null,
  languages: [],
  opponents: [{ name: opponent, aliases: [] }],
  respondBy: null,
  respondZone: null,
  budget: null,
  description,
})

/** A dispute whose opponent is first `Zero`; `change` renames it on a day and matches, `reword` changes only words. */
async function aDispute() {
  const { db, handle } = await freshDatabase()
  await populate({ db, handle }, [enterprise('q-1', { name: { zh: '甲公司' } })])
  const { id: enterpriseId } = await db.selectFrom('enterprise').select('id').executeTakeFirstOrThrow()
  const actor: Actor = { id: 'a', name: 'Member', role: 'enterprise_member', enterpriseId, partyId: null }
  await createDispute(db, actor, { id: 'd-1', enterpriseId, facts: facts('Zero') }, START)
  const version = async () =>
    (await db.selectFrom('dispute').select('version').executeTakeFirstOrThrow()).version
  return {
    db,
    reword: async (opponent: string, day: number) =>
      editDispute(db, actor, 'd-1', facts(opponent, `on day ${day}`), await version(), dayAfter(day)),
    change: async (opponent: string, day: number) => {
      await editDispute(db, actor, 'd-1', facts(opponent), await version(), dayAfter(day))
      await matchDispute({ db, search: createSearchClient() }, actor, 'd-1', null, dayAfter(day))
    },
  }
}

test('two changes in seven days alert nobody, nor do words that change', async () => {
  const { db, change, reword } = await aDispute()
  await change('One', 0)
  await change('Two', 1)
  await reword('Two', 2)
  await reword('Two', 3)
  expect(await listNameAlerts(db, dayAfter(4))).toEqual([])
})

test('the third change within seven days tells staff of the dispute and of the names that were checked', async () => {
  const { db, change } = await aDispute()
  await change('One', 0)
  await change('Two', 3)
  await change('One', 7)
  expect(await listNameAlerts(db, dayAfter(8))).toEqual([
    {
      disputeId: 'd-1',
      title: 'A suit',
      enterprise: { zh: '甲公司', en: null },
      changes: { count: 3, from: dayAfter(0).toISOString(), to: dayAfter(7).toISOString() },
      checked: ['One', 'Two'],
    },
  ])
})

test('a month later it is past', async () => {
  const { db, change } = await aDispute()
  for (const day of [0, 1, 2]) await change(`Name ${day}`, day)
  expect(await listNameAlerts(db, dayAfter(30))).toHaveLength(1)
  expect(await listNameAlerts(db, dayAfter(31))).toEqual([])
})

test('what was checked is not in the history that the enterprise reads', async () => {
  const { db, change } = await aDispute()
  await change('One', 0)
  const events = await listEvents(db, 'dispute', ['d-1'])
  expect(events.map((event) => event.action)).not.toContain('check_names')
})
