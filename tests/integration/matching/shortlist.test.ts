import { describe, expect, it } from 'vitest'
import { withdrawDispute } from '../../../app/disputes/commands.server.ts'
import { getDispute } from '../../../app/disputes/queries.server.ts'
import { listShortlisted } from '../../../app/matching/queries-shortlist.server.ts'
import { type Picking, pickCandidate } from '../../../app/matching/shortlist.server.ts'
import { later, matched, NOW } from '../disputes/acting.ts'

describe('a shortlist', () => {
  it('keeps whom somebody picked out of a run, when, and once; and puts them back', async () => {
    const { db, owner, staff, disputeId, runId } = await matched()
    const pick = (change: Partial<Picking>, who = owner, now = NOW) =>
      pickCandidate(
        db,
        who,
        { disputeId, runId, section: 'overseas', candidate: 'o-1', picked: true, ...change },
        now,
      )
    await Promise.all([pick({}), pick({})])
    await pick({}, staff, later(1))
    await pick({ section: 'pairings', candidate: 'x-1' }, staff, later(2))
    const first = { section: 'overseas', candidate: 'o-1', place: 1, who: owner.name, at: NOW.toISOString() }
    expect(await listShortlisted(db, runId)).toMatchObject([
      { ...first, place: expect.any(Number) },
      { section: 'pairings', candidate: 'x-1', who: staff.name },
    ])
    await pick({ picked: false })
    await pick({ picked: false })
    expect((await listShortlisted(db, runId)).map(({ candidate }) => candidate)).toEqual(['x-1'])
    const events = db.selectFrom('audit_event').select('action').where('subject_id', '=', runId).orderBy('id')
    expect(
      (await events.execute()).map(({ action }) => action).filter((one) => /shortlist/.test(one)),
    ).toEqual(['shortlist', 'shortlist', 'drop_from_shortlist'])
  })

  it('is nobody else’s, of nobody whom the run does not have, and of no dispute that is over', async () => {
    const { db, owner, other, disputeId, runId } = await matched()
    const picking = { disputeId, runId, section: 'overseas', candidate: 'o-1', picked: true } as const
    await expect(pickCandidate(db, other, picking, NOW)).rejects.toMatchObject({ code: 'not_found' })
    const acme = { ...picking, candidate: 'o-acme' }
    await expect(pickCandidate(db, owner, acme, NOW)).rejects.toMatchObject({ code: 'not_found' })
    const { version } = await getDispute(db, owner, disputeId)
    await withdrawDispute(db, owner, disputeId, version, later(1))
    await expect(pickCandidate(db, owner, picking, later(2))).rejects.toMatchObject({
      code: 'illegal_transition',
    })
    expect(await listShortlisted(db, runId)).toEqual([])
  })
})
