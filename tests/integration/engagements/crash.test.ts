import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { acceptDispute, requestSupplement } from '../../../app/disputes/acceptance.server.ts'
import { lapseSupplements } from '../../../app/disputes/lapse.server.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { rateEngagement } from '../../../app/engagements/rate.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict } from '../../../app/invitations/answer.server.ts'
import { changeCounsel } from '../../../app/invitations/change-counsel.server.ts'
import { sweepInvitations } from '../../../app/invitations/clock.server.ts'
import { declareConflictWith } from '../../../app/invitations/conflict.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import type { Db } from '../../../db/schema.ts'
import { acting, later, NOW } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, QUOTE, wants } from '../invitations/inviting.ts'

/** A database that breaks down at its nth statement, as a process that is killed there. */
function breaking(db: Db, at: number): Db {
  let count = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      if (count === at) throw new Error('killed')
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(plugin)
}

async function everything(db: Db): Promise<string> {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      db
        .selectFrom(name as 'dispute')
        .selectAll()
        .execute(),
    ),
  )
  return JSON.stringify(rows)
}

/** Breaks `step` down at each of its statements in turn until it comes to its end; nothing may be left of a breakdown. */
async function survives(db: Db, step: (db: Db) => Promise<unknown>): Promise<number> {
  const before = await everything(db)
  for (let at = 1; ; at += 1) {
    const ended = await step(breaking(db, at)).then(
      () => true,
      (error: Error) => {
        if (error.message !== 'killed') throw error
        return false
      },
    )
    if (ended) return at - 1
    expect(await everything(db), `broken down at statement ${at}`).toBe(before)
  }
}

async function cleared(world: Inviting, ref: string) {
  const { db } = world
  const id = await world.invite({ refs: [ref] })
  const member = await memberOf(db, ref)
  await askNames(db, member, id, later(1))
  await clearConflict(db, member, id, later(2))
  return { id, member }
}

async function accepted(world: Inviting, ref: string) {
  const { id, member } = await cleared(world, ref)
  await acceptInvitation(world.db, member, id, QUOTE, later(3))
  const { version } = await getInvitation(world.db, world.owner, world.disputeId, id, later(4))
  return { invitationId: id, version, disputeId: world.disputeId, member }
}

async function engaged(world: Inviting, ref: string): Promise<string> {
  const decision = await accepted(world, ref)
  return (await engageInvited(world.db, world.owner, decision, later(5))).id!
}

const SETTLED = { version: 1, outcome: 'settled', lessons: '' } as const
const GOOD = { responsiveness: 5, communication: 4, diligence: 4, comment: '' } as const

it.each<[string, () => Promise<{ db: Db; step: (db: Db) => Promise<unknown> }>]>([
  [
    'asking',
    async () => {
      const { db, owner, disputeId, runId } = await inviting()
      const input = wants(runId, { refs: ['o-1', 'o-2'] })
      return { db, step: (one) => sendInvitations(one, owner, disputeId, input, NOW) }
    },
  ],
  [
    'declaring a conflict',
    async () => {
      const world = await inviting()
      const { id, member } = await cleared(world, 'o-1')
      const against = ['opponents', 'enterprise'] as const
      return { db: world.db, step: (one) => declareConflictWith(one, member, id, against, later(4)) }
    },
  ],
  [
    'accepting with a quote',
    async () => {
      const world = await inviting()
      const { id, member } = await cleared(world, 'o-1')
      return { db: world.db, step: (one) => acceptInvitation(one, member, id, QUOTE, later(4)) }
    },
  ],
  [
    'letting an invitation lapse',
    async () => {
      const world = await inviting()
      await world.invite()
      return { db: world.db, step: (one) => sweepInvitations(one, later(60 * 24 * 30)) }
    },
  ],
  [
    'engaging',
    async () => {
      const world = await inviting()
      const decision = await accepted(world, 'o-1')
      return { db: world.db, step: (one) => engageInvited(one, world.owner, decision, later(5)) }
    },
  ],
  [
    'recording an engagement',
    async () => {
      const { db, owner, disputeId, runId } = await inviting()
      const key = { section: 'overseas', ref: 'o-1', note: '', idempotencyKey: 'one-form' } as const
      return { db, step: (one) => recordEngagement(one, owner, disputeId, { runId, ...key }, later(1)) }
    },
  ],
  [
    'changing counsel',
    async () => {
      const world = await inviting()
      const id = await engaged(world, 'o-1')
      const invitation = await accepted(world, 'o-2')
      const handover = { version: 1, invitation, reason: '', handover: '初稿已成' }
      return { db: world.db, step: (one) => changeCounsel(one, world.owner, id, handover, later(6)) }
    },
  ],
  [
    'concluding',
    async () => {
      const world = await inviting()
      const id = await engaged(world, 'o-1')
      return { db: world.db, step: (one) => concludeEngagement(one, world.owner, id, SETTLED, later(6)) }
    },
  ],
  [
    'rating',
    async () => {
      const world = await inviting()
      const { db, owner } = world
      const id = await engaged(world, 'o-1')
      await concludeEngagement(db, owner, id, SETTLED, later(6))
      const { partyId } = await memberOf(db, 'o-1')
      const rating = { version: 2, ratings: { [partyId!]: GOOD } }
      return { db, step: (one) => rateEngagement(one, owner, id, rating, later(7)) }
    },
  ],
  [
    'accepting a dispute',
    async () => {
      const { db, staff, disputeId } = await acting()
      return { db, step: (one) => acceptDispute(one, staff, disputeId, { version: 2, words: '' }, NOW) }
    },
  ],
  [
    'letting a request for material lapse',
    async () => {
      const { db, staff, disputeId } = await acting()
      await requestSupplement(db, staff, disputeId, { version: 2, points: ['授权书'] }, NOW)
      return { db, step: (one) => lapseSupplements(one, later(60 * 24 * 30)) }
    },
  ],
])('%s leaves nothing half done, wherever it breaks down', async (_, prepare) => {
  const { db, step } = await prepare()
  expect(await survives(db, step)).toBeGreaterThan(3)
})
