import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../app/domain/actor.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import { recordEngagement } from '../../../app/engagements/commands.server.ts'
import { acceptInvitation } from '../../../app/invitations/accept.server.ts'
import { askNames, clearConflict, declineInvitation } from '../../../app/invitations/answer.server.ts'
import { declareConflictWith } from '../../../app/invitations/conflict.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { sendInvitations } from '../../../app/invitations/send.server.ts'
import { explainAbsenceFrom } from '../../../app/matching/absence.server.ts'
import { answer } from '../../../app/matching/answer.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { getShownRun } from '../../../app/matching/shown-run.server.ts'
import { competences } from '../../../search/indexes/competences.ts'
import { syncUntilDrained } from '../../../search/sync.server.ts'
import { realSearch } from '../../support/meili.ts'
import { expert, matter, populate } from '../../support/world.ts'
import { later } from '../disputes/acting.ts'
import { type Inviting, inviting, memberOf, QUOTE, wants } from './inviting.ts'

const search = realSearch()

type Answer = 'no_room' | 'conflict' | 'withheld'

/** Invites firms that see the names and then are out: for want of room, or for a conflict, said with whom or not. */
async function answeredBy(world: Inviting, answered: Answer, refs: readonly string[] = ['o-1']) {
  for (const ref of refs) {
    const id = await world.invite({ refs: [ref] })
    const member = await memberOf(world.db, ref)
    await askNames(world.db, member, id, later(1))
    if (answered === 'no_room') {
      await declineInvitation(world.db, member, id, { reason: 'no_room', note: '' }, later(2))
    } else {
      const against = answered === 'conflict' ? 'opponents' : 'withheld'
      await declareConflictWith(world.db, member, id, [against], later(2))
    }
  }
}

async function worldWithExpert(): Promise<Inviting> {
  const world = await inviting()
  await populate(world.database, [
    expert('x-of-1', { unit: 'Firm o-1' }),
    matter('m-x', 'x-of-1', { client: 'C' }),
  ])
  return world
}

const runAgain = ({ app, owner, disputeId }: Inviting) => matchDispute(app, owner, disputeId, null, later(60))

async function readBy({ db, disputeId }: Inviting, actor: Actor, runId: string) {
  const run = await getShownRun(db, actor, disputeId, runId)
  const why = (ref: string) => explainAbsenceFrom(db, actor, run, ref, later(61))
  return { response: { ...run.response, run: null }, why: [await why('o-1'), await why('x-of-1')] }
}

describe('a dispute that is matched again after a firm was not available', () => {
  it('reads the same to its enterprise whether that firm had no room or a conflict', async () => {
    const read = []
    for (const answered of ['no_room', 'conflict', 'withheld'] as const) {
      const world = await worldWithExpert()
      await answeredBy(world, answered)
      const { response, why } = await readBy(world, world.owner, await runAgain(world))
      expect(response.overseas.map(({ ref }) => ref)).toEqual(['o-2'])
      expect([response.experts, response.pairings.map(({ ref }) => ref)]).toEqual([[], [null]])
      const unavailable = { because: 'constraint', constraints: ['unavailable'] }
      expect(why).toEqual([unavailable, unavailable])
      read.push(JSON.stringify(response))
    }
    expect(read[1]).toBe(read[0])
    expect(read[2]).toBe(read[0])
  })

  it('tells staff which it was', async () => {
    for (const [answered, constraint, excluded] of [
      ['no_room', 'capacity', { capacity: 2, conflict: 1 }],
      ['withheld', 'conflict', { capacity: 0, conflict: 3 }],
    ] as const) {
      const world = await worldWithExpert()
      await answeredBy(world, answered)
      const { response, why } = await readBy(world, world.staff, await runAgain(world))
      expect(response.excluded).toMatchObject(excluded)
      expect(response.empty.experts).toEqual({ constraint, without: 1 })
      expect(why[0]).toEqual({ because: 'constraint', constraints: [constraint] })
    }
  })

  it('is found and counted the same with the search engine, however that counts', async () => {
    const world = await worldWithExpert()
    const { db, disputeId } = world
    await answeredBy(world, 'no_room')
    const context = { db, client: search.client, now: () => later(60), indexes: [competences] }
    expect(await syncUntilDrained(context)).toMatchObject({ failed: [], pending: 0 })
    const request = { ipTypes: ['patent'], opponents: [{ name: 'Acme Corp' }], languages: ['en'] }
    const onFile = { ...POLICY, admissionRequired: ['litigation'] as const }
    for (const [asked, policy] of [
      [{ ...request, jurisdictions: ['us'] }, POLICY],
      [{ ...request, jurisdictions: ['us', 'de'] }, POLICY],
      [{ ...request, jurisdictions: ['us'], procedure: 'litigation' }, onFile],
    ] as const) {
      const by = async (client: typeof search.client | null, dispute: string | null) =>
        (await answer({ db, search: client }, asked, later(60), policy, dispute)).response
      const found = await by(search.client, disputeId)
      expect(found.degraded).toBe(false)
      expect({ ...found, degraded: true }).toEqual(await by(null, disputeId))
      expect(found.overseas.some(({ ref }) => ref === 'o-1')).toBe(false)
    }
    const asked = { ...request, jurisdictions: ['us'] }
    const { response } = await answer({ db, search: search.client }, asked, later(60))
    expect(
      response.overseas.some(({ ref }) => ref === 'o-1'),
      'no dispute asks',
    ).toBe(true)
  })

  it('leaves the earlier result as it was, from which an enterprise can engage or ask neither', async () => {
    for (const answered of ['no_room', 'withheld'] as const) {
      const world = await inviting()
      const { db, owner, staff, disputeId, runId } = world
      const before = await getMatchRun(db, staff, runId)
      await answeredBy(world, answered)
      expect(await getMatchRun(db, staff, runId)).toEqual(before)
      const refused = [{ name: { zh: null, en: 'Firm o-1' }, refusal: 'unavailable' }]
      const input = {
        runId,
        section: 'overseas',
        ref: 'o-1',
        note: '',
        idempotencyKey: `key ${answered}`,
      } as const
      expect((await recordEngagement(db, owner, disputeId, input, later(3))).refused).toEqual(refused[0])
      expect((await sendInvitations(db, owner, disputeId, wants(runId), later(3))).refused).toEqual(refused)
    }
  })

  it('takes a firm that the centre asked again and that has room after all', async () => {
    const world = await inviting()
    const { db, owner, staff, disputeId, runId } = world
    await answeredBy(world, 'no_room')
    const { ids } = await sendInvitations(db, staff, disputeId, wants(runId), later(3))
    const member = await memberOf(db, 'o-1')
    await askNames(db, member, ids![0]!, later(4))
    await clearConflict(db, member, ids![0]!, later(5))
    await acceptInvitation(db, member, ids![0]!, QUOTE, later(6))
    const { response } = await getShownRun(db, owner, disputeId, await runAgain(world))
    expect(response.overseas.map(({ ref }) => ref)).toContain('o-1')
    const { version } = await getInvitation(db, owner, disputeId, ids![0]!, later(61))
    const decision = { disputeId, invitationId: ids![0]!, version }
    expect((await engageInvited(db, owner, decision, later(62))).id).toBeDefined()
  })
})
