import { describe, expect, it } from 'vitest'
import { answer } from '../../../app/matching/answer.server.ts'
import { sweepPairings } from '../../../app/pairings/clock.server.ts'
import { movePairing } from '../../../app/pairings/commands.server.ts'
import { proposePairing } from '../../../app/pairings/propose.server.ts'
import { getPairing } from '../../../app/pairings/queries.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import type { Db } from '../../../db/schema.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import { paperIndex } from '../../support/paper-index.ts'
import { pairing, populate } from '../../support/world.ts'
import { accepted, agreeing, approved, MANAGER, NOW, statusOf, versionOf } from './agreeing.ts'

/** The agreements that a match ranks on a day, by the index and by the database. */
async function ranked(db: Db, day: string): Promise<(string | null)[]> {
  const now = new Date(`${day}T02:00:00Z`)
  const request = { jurisdictions: ['us'], ipTypes: ['patent'], rotation: false }
  const index = await paperIndex(db, day)
  const found = await answer({ db, search: index }, request, now)
  const without = await answer({ db, search: null }, request, now)
  const refs = found.response.pairings.map(({ ref }) => ref)
  expect(without.response.pairings.map(({ ref }) => ref)).toEqual(refs)
  return refs
}

const REF = 'hz-2026-0001'

describe('ranking', () => {
  it('knows an agreement from its first day to its last, and not before it is approved', async () => {
    const world = await agreeing()
    const { db } = world
    await accepted(world)
    expect(await ranked(db, '2026-12-01')).toEqual([null])
    const other = await agreeing()
    await approved(other)
    expect(await ranked(other.db, '2026-11-30')).toEqual([null])
    expect(await ranked(other.db, '2026-12-01')).toEqual([REF])
    expect(await ranked(other.db, '2027-11-30')).toEqual([REF])
    expect(await ranked(other.db, '2027-12-01')).toEqual([null])
  })

  it('drops what is suspended or ended at once, and takes it up again', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await approved(world)
    const move = async (event: 'suspend' | 'reinstate' | 'terminate') =>
      movePairing(db, MANAGER, id, { event, words: '理由', version: await versionOf(db, id) }, NOW)
    await move('suspend')
    expect(await ranked(db, '2026-12-01')).not.toContain(REF)
    await move('reinstate')
    expect(await ranked(db, '2026-12-01')).toEqual([REF])
    await move('terminate')
    expect(await ranked(db, '2026-12-01')).not.toContain(REF)
  })

  it('drops what has notice on the day after its last', async () => {
    const world = await agreeing()
    const id = await approved(world)
    const notice = { event: 'give_notice', words: '理由', version: await versionOf(world.db, id) } as const
    await movePairing(world.db, world.domestic, id, notice, NOW)
    expect(await ranked(world.db, '2026-12-23')).toEqual([REF])
    expect(await ranked(world.db, '2026-12-24')).not.toContain(REF)
  })
})

describe('the clock', () => {
  const at = (day: string) => new Date(`${day}T01:00:00Z`)

  it('tells both sides of the first day, once, and ends what is over, once', async () => {
    const world = await agreeing()
    const { db } = world
    const id = await approved(world)
    expect(await sweepPairings(db, at('2026-11-30'))).toEqual({ begun: 0, ended: 0, warned: 0 })
    expect(await sweepPairings(db, at('2026-12-01'))).toMatchObject({ begun: 1 })
    expect(await sweepPairings(db, at('2026-12-01'))).toEqual({ begun: 0, ended: 0, warned: 0 })
    expect(await sweepPairings(db, at('2027-10-01'))).toMatchObject({ warned: 1 })
    expect(await sweepPairings(db, at('2027-10-02'))).toMatchObject({ warned: 0 })
    expect(await sweepPairings(db, at('2027-12-01'))).toMatchObject({ ended: 1 })
    expect(await statusOf(db, id)).toBe('expired')
  })

  it('ends by notice what has notice, and a proposal whose term has passed', async () => {
    const world = await agreeing()
    const { db, domestic } = world
    const id = await approved(world)
    const notice = { event: 'give_notice', words: '理由', version: await versionOf(db, id) } as const
    await movePairing(db, domestic, id, notice, NOW)
    await sweepPairings(db, at('2026-12-24'))
    expect(await statusOf(db, id)).toBe('terminated')
    const other = await agreeing()
    const waiting = await accepted(other)
    await sweepPairings(other.db, at('2027-12-01'))
    expect(await statusOf(other.db, waiting)).toBe('expired')
  })
})

describe('a renewal', () => {
  it('begins when the old one ends, and knows what was done together', async () => {
    const world = await agreeing([
      pairing('x-1', 'd-1', 'o-1', { validFrom: '2026-01-01', validTo: '2026-12-31', jointMatters: 3 }),
    ])
    const { db, domestic, overseas } = world
    const { id: renewsId } = await db.selectFrom('pairing').select('id').executeTakeFirstOrThrow()
    const proposal = { id: newId(NOW), partnerId: overseas.partyId!, words: '', renewsId }
    const next = { ...TERMS, validFrom: '2027-01-01', validTo: '2027-12-31' }
    await expect(proposePairing(db, domestic, { ...proposal, terms: TERMS }, NOW)).rejects.toMatchObject({
      fields: [{ field: 'jurisdictions', message: 'overlap' }],
    })
    await proposePairing(db, domestic, { ...proposal, terms: next }, NOW)
    const row = db.selectFrom('pairing').select(['joint_matters', 'valid_from']).where('id', '=', proposal.id)
    expect(await row.executeTakeFirstOrThrow()).toEqual({ joint_matters: 3, valid_from: '2027-01-01' })
  })

  it('of another firm’s agreement is not there', async () => {
    const world = await agreeing([pairing('x-1', 'd-2', 'o-2')])
    const { db, domestic, overseas } = world
    const { id: renewsId } = await db.selectFrom('pairing').select('id').executeTakeFirstOrThrow()
    const proposal = { id: newId(NOW), partnerId: overseas.partyId!, terms: TERMS, words: '', renewsId }
    await expect(proposePairing(db, domestic, proposal, NOW)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('joint matters', () => {
  it('of an import are where the count begins, and importing it again keeps what was added', async () => {
    const world = await agreeing([pairing('x-1', 'd-1', 'o-1', { jointMatters: 2 })])
    const { db } = world
    await populate(world, [pairing('x-1', 'd-1', 'o-1', { jointMatters: 2 })])
    expect((await getPairing(db, 'x-1', '2026-11-23')).jointMatters).toBe(2)
  })
})
