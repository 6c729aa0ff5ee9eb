import { describe, expect, it } from 'vitest'
import { weightOf } from '../../../app/domain/matching/band.ts'
import { candidateKey, isPair } from '../../../app/domain/matching/separation.ts'
import { findOwnPlace, getMatchRun } from '../../../app/matching/queries.server.ts'
import { findShares } from '../../../app/matching/shares.server.ts'
import { matched } from '../disputes/acting.ts'

const total = (shares: Record<string, number> | undefined) =>
  Object.values(shares ?? {}).reduce((sum, share) => sum + share, 0)

describe('what each matter adds to the weights of a recorded run', () => {
  it('adds up to the weight that was frozen, for a firm and for both sides of a 1+1', async () => {
    const { db, owner, runId } = await matched()
    const run = await getMatchRun(db, owner, runId)
    const candidates = [...run.response.overseas, ...run.response.domestic, ...run.response.pairings]
    expect(candidates.some(isPair)).toBe(true)
    const shares = await findShares(db, run, candidates)
    for (const candidate of candidates) {
      const sides = isPair(candidate) ? [candidate.domestic, candidate.overseas] : [candidate]
      const weight = sides.reduce((sum, side) => sum + weightOf(side.strength ?? 0), 0)
      expect(weight).toBeGreaterThan(0)
      expect(total(shares[candidateKey(candidate)])).toBeCloseTo(weight, 2)
    }
    const own = await findOwnPlace(db, runId, 'overseas', 'o-1')
    expect(own?.shares).toEqual(shares['o-1'])
  })

  it('is still told of the side of a 1+1 whose record has not changed', async () => {
    const { db, owner, runId } = await matched()
    const run = await getMatchRun(db, owner, runId)
    const pair = run.response.pairings.find(({ domestic }) => weightOf(domestic.strength ?? 0) > 0)!
    const changed = db.selectFrom('party').select('id').where('ref', '=', pair.overseas.ref)
    await db.deleteFrom('matter').where('party_id', '=', changed).execute()
    const shares = await findShares(db, run, [pair])
    expect(total(shares[candidateKey(pair)])).toBeCloseTo(weightOf(pair.domestic.strength ?? 0), 2)
  })

  it('is not told of whose records have changed since', async () => {
    const { db, owner, runId } = await matched()
    const run = await getMatchRun(db, owner, runId)
    const party = await db.selectFrom('party').select('id').where('ref', '=', 'o-1').executeTakeFirstOrThrow()
    await db.deleteFrom('matter').where('party_id', '=', party.id).execute()
    expect(Object.keys(await findShares(db, run, run.response.overseas))).not.toContain('o-1')
  })
})
