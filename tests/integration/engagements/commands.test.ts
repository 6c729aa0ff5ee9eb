import { describe, expect, it } from 'vitest'
import { closeDispute, editDispute } from '../../../app/disputes/commands.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import { listEvents } from '../../../app/disputes/queries-events.server.ts'
import { EVERY_CASE } from '../../../app/domain/dispute/case-query.ts'
import type { EngagementInput } from '../../../app/domain/engagement/schema.ts'
import { moveEngagement, recordEngagement } from '../../../app/engagements/commands.server.ts'
import { concludeEngagement } from '../../../app/engagements/conclude.server.ts'
import { getEngagement, listEngagements, listEngagementsIn } from '../../../app/engagements/queries.server.ts'
import { engageInvited } from '../../../app/invitations/decide.server.ts'
import { getInvitation } from '../../../app/invitations/queries.server.ts'
import { matchDispute } from '../../../app/matching/match-dispute.server.ts'
import { getMatchRun } from '../../../app/matching/queries.server.ts'
import { findShownParties } from '../../../app/matching/queries-shown.server.ts'
import { FACTS, later, matched, NOW } from '../disputes/acting.ts'
import { inviting } from '../invitations/inviting.ts'
import { accepted } from './changing.ts'

const wants = (runId: string, input: Partial<EngagementInput> = {}): EngagementInput => ({
  runId,
  section: 'overseas',
  ref: 'o-1',
  note: '封顶 30 万元',
  idempotencyKey: 'key-of-the-form-1',
  ...input,
})

describe('recording an engagement', () => {
  it('engages the dispute, takes no place of who has not confirmed it, and is told', async () => {
    const { db, owner, disputeId, runId } = await matched()
    expect((await findShownParties(db, ['o-1']))['o-1']?.left).toBe(1)
    const { id } = await recordEngagement(db, owner, disputeId, wants(runId), later(1))
    expect(await getEngagement(db, owner, id!)).toMatchObject({
      status: 'active',
      note: '封顶 30 万元',
      runId,
      pair: null,
      parties: [{ ref: 'o-1' }],
      startedOn: '2026-11-23',
    })
    expect((await getDispute(db, owner, disputeId)).status).toBe('engaged')
    expect((await findShownParties(db, ['o-1']))['o-1']?.left).toBe(1)
    expect(await listEvents(db, 'engagement', [id!])).toMatchObject([{ action: 'record', who: '法务 e-1' }])
    expect((await listEvents(db, 'dispute', [disputeId]))[0]).toMatchObject({ action: 'engage' })
  })

  it('happens once for the same submission, sent twice or at once', async () => {
    const { db, owner, disputeId, runId } = await matched()
    const [first, second] = await Promise.all([
      recordEngagement(db, owner, disputeId, wants(runId), later(1)),
      recordEngagement(db, owner, disputeId, wants(runId), later(1)),
    ])
    const third = await recordEngagement(db, owner, disputeId, wants(runId), later(2))
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect((await listEngagements(db, owner, EVERY_CASE, NOW)).total).toBe(1)
  })

  it('empties nobody out of the matches of others', async () => {
    const { app, db, owner, disputeId, runId } = await matched()
    await recordEngagement(db, owner, disputeId, wants(runId), later(1))
    const next = await getMatchRun(db, owner, await matchDispute(app, owner, disputeId, null, later(2)))
    expect(next.response.overseas.map(({ ref }) => ref)).toContain('o-1')
  })

  it('takes a place of a firm that accepted, until it is concluded', async () => {
    const world = await inviting()
    const { db, owner, disputeId } = world
    const left = async () => (await findShownParties(db, ['o-1']))['o-1']?.left
    const { invitationId } = await accepted(world, 'o-1')
    expect(await left()).toBe(1)
    const { version } = await getInvitation(db, owner, disputeId, invitationId, later(4))
    const { id } = await engageInvited(db, owner, { disputeId, invitationId, version }, later(5))
    expect(await left()).toBe(0)
    await concludeEngagement(db, owner, id!, { version: 1, ...SETTLED }, later(6))
    expect(await left()).toBe(1)
  })

  it('binds both sides of a pair, and its agreement', async () => {
    const { db, owner, disputeId, runId } = await matched()
    const input = wants(runId, { section: 'pairings', ref: 'x-1' })
    const { id } = await recordEngagement(db, owner, disputeId, input, later(1))
    const engagement = await getEngagement(db, owner, id!)
    expect(engagement.pair).toEqual({ ref: 'x-1' })
    expect(engagement.parties.map((party) => party.ref)).toEqual(['d-1', 'o-1'])
    const shown = await findShownParties(db, ['d-1', 'o-1'])
    expect([shown['d-1']?.left, shown['o-1']?.left]).toEqual([5, 1])
  })

  it('is possible for a pair that was only proposed', async () => {
    const { app, db, owner, disputeId } = await matched()
    await db.updateTable('pairing').set({ status: 'expired' }).execute()
    const runId = await matchDispute(app, owner, disputeId, null, later(1))
    const [pair] = (await getMatchRun(db, owner, runId)).response.pairings
    expect(pair).toMatchObject({ agreement: 'proposed', ref: null })
    const ref = `${pair!.domestic.ref}+${pair!.overseas.ref}`
    const input = wants(runId, { section: 'pairings', ref })
    const { id } = await recordEngagement(db, owner, disputeId, input, later(2))
    expect((await getEngagement(db, owner, id!)).pair).toEqual({ ref: null })
  })

  it('is refused for who is in conflict by now; an enterprise is not told that this is why', async () => {
    const { db, owner, staff, disputeId, runId } = await matched({ opponents: [] })
    const { version } = await getDispute(db, owner, disputeId)
    const facts = { ...FACTS, opponents: [{ name: 'ACME　corp', aliases: [] }] }
    await editDispute(db, owner, disputeId, facts, version, later(1))
    const input = wants(runId, { ref: 'o-acme' })
    expect(await recordEngagement(db, owner, disputeId, input, later(2))).toEqual({
      refused: { name: { zh: null, en: 'Firm o-acme' }, refusal: 'unavailable' },
    })
    expect(await recordEngagement(db, staff, disputeId, input, later(2))).toEqual({
      refused: { name: { zh: null, en: 'Firm o-acme' }, refusal: 'conflict' },
    })
    expect((await getDispute(db, owner, disputeId)).status).toBe('submitted')
    expect((await listEngagements(db, staff, EVERY_CASE, NOW)).total).toBe(0)
  })

  it.each([
    [{ status: 'suspended' as const }, 'unlisted'],
    [{ term_end: '2026-11-22' }, 'unlisted'],
    [{ capacity: 0 }, 'unavailable'],
  ])('is refused when by now the party has %o', async (change, refusal) => {
    const { db, owner, disputeId, runId } = await matched()
    await db.updateTable('party').set(change).where('ref', '=', 'o-1').execute()
    const recorded = await recordEngagement(db, owner, disputeId, wants(runId), later(1))
    expect(recorded.refused?.refusal).toBe(refusal)
  })

  it('is refused for a pair whose agreement has ended, and for who acts already', async () => {
    const { db, owner, disputeId, runId } = await matched()
    await recordEngagement(db, owner, disputeId, wants(runId, { ref: 'o-2' }), later(1))
    const again = wants(runId, { ref: 'o-2', idempotencyKey: 'key-of-the-form-2' })
    expect((await recordEngagement(db, owner, disputeId, again, later(2))).refused?.refusal).toBe('engaged')
    await db.updateTable('pairing').set({ valid_to: '2026-11-22' }).execute()
    const pair = wants(runId, { section: 'pairings', ref: 'x-1', idempotencyKey: 'key-of-the-form-3' })
    expect((await recordEngagement(db, owner, disputeId, pair, later(3))).refused?.refusal).toBe('agreement')
  })

  it.each([
    ['another section', { section: 'experts' as const }],
    ['nobody of the run', { ref: 'o-none' }],
    ['a run that is not there', { runId: '01920000-0000-7000-8000-000000000000' }],
  ])('does not find %s', async (_what, input) => {
    const { db, owner, disputeId, runId } = await matched()
    await expect(recordEngagement(db, owner, disputeId, wants(runId, input), later(1))).rejects.toMatchObject(
      { code: 'not_found' },
    )
  })

  it('does not exist for another enterprise', async () => {
    const { db, owner, other, disputeId, runId } = await matched()
    const { id } = await recordEngagement(db, owner, disputeId, wants(runId), later(1))
    const refused = { code: 'not_found' }
    const step = { version: 1, note: '' }
    await expect(recordEngagement(db, other, disputeId, wants(runId), later(2))).rejects.toMatchObject(
      refused,
    )
    await expect(getEngagement(db, other, id!)).rejects.toMatchObject(refused)
    await expect(moveEngagement(db, other, id!, 'terminate', step, later(2))).rejects.toMatchObject(refused)
    expect(await listEngagements(db, other, EVERY_CASE, NOW)).toEqual({ engagements: [], total: 0 })
    expect(await listEngagementsIn(db, other, disputeId)).toEqual([])
  })
})

const SETTLED = { outcome: 'settled', lessons: '和解' } as const

describe('an engagement', () => {
  async function engaged() {
    const world = await matched()
    const { id } = await recordEngagement(
      world.db,
      world.owner,
      world.disputeId,
      wants(world.runId),
      later(1),
    )
    return { ...world, id: id! }
  }

  it('rests, goes on and is concluded', async () => {
    const { db, owner, id } = await engaged()
    await moveEngagement(db, owner, id, 'pause', { version: 1, note: '等待对方' }, later(2))
    await moveEngagement(db, owner, id, 'resume', { version: 2, note: '' }, later(3))
    await concludeEngagement(db, owner, id, { version: 3, ...SETTLED }, later(4))
    expect((await getEngagement(db, owner, id)).status).toBe('concluded')
    expect((await listEvents(db, 'engagement', [id])).map(({ action, note }) => [action, note])).toEqual([
      ['conclude', ''],
      ['resume', ''],
      ['pause', '等待对方'],
      ['record', ''],
    ])
  })

  it('is nobody’s evidence while only the enterprise says who acted', async () => {
    const { db, owner, id } = await engaged()
    await concludeEngagement(db, owner, id, { version: 1, ...SETTLED }, later(2))
    const kept = db.selectFrom('matter').select('ref').where('verification', '=', 'platform').execute()
    expect((await kept).filter(({ ref }) => ref.startsWith('platform-'))).toEqual([])
  })

  it('is not changed by somebody who saw an older version, nor twice', async () => {
    const { db, owner, id } = await engaged()
    await moveEngagement(db, owner, id, 'pause', { version: 1, note: '' }, later(2))
    const stale = concludeEngagement(db, owner, id, { version: 1, ...SETTLED }, later(3))
    await expect(stale).rejects.toMatchObject({ code: 'stale_state' })
    const twice = moveEngagement(db, owner, id, 'pause', { version: 2, note: '' }, later(3))
    await expect(twice).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('keeps its dispute open until it is over', async () => {
    const { db, owner, disputeId, id } = await engaged()
    const { version } = await getDispute(db, owner, disputeId)
    await expect(closeDispute(db, owner, disputeId, version, later(2))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    await moveEngagement(db, owner, id, 'terminate', { version: 1, note: '' }, later(3))
    await closeDispute(db, owner, disputeId, version, later(4))
    expect((await getDispute(db, owner, disputeId)).status).toBe('closed')
  })

  it('takes search’s notice of its parties', async () => {
    const { db, id, owner } = await engaged()
    const pending = () =>
      db
        .selectFrom('search_outbox')
        .select('version')
        .where('index_name', '=', 'competences')
        .where('document_id', '=', db.selectFrom('party').select('id').where('ref', '=', 'o-1'))
        .executeTakeFirstOrThrow()
    const before = (await pending()).version
    await concludeEngagement(db, owner, id, { version: 1, ...SETTLED }, later(2))
    expect((await pending()).version).toBeGreaterThan(before)
  })
})
