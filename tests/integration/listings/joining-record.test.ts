import { expect, it } from 'vitest'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { rateEngagement } from '../../../app/engagements/rate.server.ts'
import { declineInvitation } from '../../../app/invitations/answer.server.ts'
import { sweepInvitations } from '../../../app/invitations/clock.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import type { Db } from '../../../db/schema.ts'
import { checkIndexes } from '../../../search/check.server.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { realSearch } from '../../support/meili.ts'
import { populate, provider } from '../../support/world.ts'
import { later } from '../disputes/acting.ts'
import { engagedPair } from '../engagements/engaged.ts'
import { type Inviting, inviting, memberOf, signUpFor } from '../invitations/inviting.ts'
import { idOf, joinByRefs } from './joining.ts'

const DAY = 24 * 60
const AFTERWARDS = later(20 * DAY)

const search = realSearch()

async function recordOf(db: Db, ref: string) {
  const row = db
    .selectFrom('party_feedback')
    .select(['asked', 'kept', 'answers', 'answer_minutes as minutes', 'ratings', 'points'])
    .where('party_id', '=', await idOf(db, ref))
  return (await row.executeTakeFirst()) ?? null
}

/** An invitation that nobody answers. */
async function ignored({ db, invite }: Inviting, ref: string, day: number) {
  await invite({ refs: [ref] }, later(day * DAY))
  expect(await sweepInvitations(db, later((day + 2) * DAY + 1))).toMatchObject({ lapsed: 1 })
}

/** A matched dispute, without the agreement of 1+1 that would have to be settled first. */
async function withoutAgreement(): Promise<Inviting> {
  const world = await inviting()
  await world.db.deleteFrom('pairing').execute()
  return world
}

const UNRATED = { ratings: 0, points: 0 }

it('lets the entry that stays answer for both, in the database and in the index alike', async () => {
  const world = await withoutAgreement()
  const { db } = world
  for (const ref of ['o-1', 'o-2']) await signUpFor(db, ref)
  await ignored(world, 'o-1', 0)
  await ignored(world, 'o-1', 3)
  const id = await world.invite({ refs: ['o-2'] }, later(6 * DAY))
  const reason = { reason: 'fees', note: '' } as const
  await declineInvitation(db, await memberOf(db, 'o-2'), id, reason, later(6 * DAY + 120))
  const own = { asked: 1, kept: 1, answers: 1, minutes: 120, ...UNRATED }
  expect(await recordOf(db, 'o-2')).toEqual(own)
  const context = { db, client: search.client, now: () => AFTERWARDS }
  await syncUntilDrained(context)

  await joinByRefs(db, 'o-2', 'o-1', { now: AFTERWARDS })
  const both = { ...own, asked: 3 }
  expect(await recordOf(db, 'o-2')).toEqual(both)
  await syncUntilDrained(context)
  expect(await checkIndexes(context)).toMatchObject({ equal: true })
  const request = { jurisdictions: ['us'], ipTypes: ['patent'] }
  const [indexed, alone] = await Promise.all(
    [search.client, null].map(
      async (client) => (await answer({ db, search: client }, request, AFTERWARDS)).response,
    ),
  )
  expect(indexed!.degraded).toBe(false)
  expect(indexed!.overseas).toEqual(alone!.overseas)
  const told = indexed!.overseas.find(({ ref }) => ref === 'o-2')!.reasons.map(({ text }) => text)
  expect(told).toContain('最近 3 次邀请答复 1 次，平均用时 2 小时')

  await ignored(world, 'o-2', 21)
  expect(await recordOf(db, 'o-2'), 'it goes on from there').toEqual({ ...both, asked: 4 })
  await populate(world.database, [provider('o-3')])
  await joinByRefs(db, 'o-3', 'o-2', { now: later(30 * DAY) })
  expect(await recordOf(db, 'o-3'), 'by way of every entry between').toEqual({ ...both, asked: 4 })
})

it('lets ratings of the joined entry count for the one that stays, given before or afterwards', async () => {
  const score = { responsiveness: 4, communication: 4, diligence: 5, comment: '' } as const
  for (const order of ['rated first', 'joined first'] as const) {
    const { db, owner, domestic, overseas, id } = await engagedPair({ agreed: false })
    const conclusion = { version: 1, outcome: 'settled', lessons: '' } as const
    await concludeEngagement(db, owner, id, conclusion, later(10))
    const rate = () =>
      rateEngagement(
        db,
        owner,
        id,
        { version: 2, ratings: { [domestic.partyId!]: score, [overseas.partyId!]: score } },
        later(20),
      )
    if (order === 'rated first') await rate()
    await joinByRefs(db, 'o-2', 'o-1')
    if (order === 'joined first') await rate()
    expect(await recordOf(db, 'o-2'), order).toMatchObject({ ratings: 1, points: 433 })
  }
})

it('makes no record where neither has one', async () => {
  const { db } = await withoutAgreement()
  await joinByRefs(db, 'o-2', 'o-1')
  expect(await recordOf(db, 'o-2')).toBeNull()
})
