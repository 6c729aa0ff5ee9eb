import { describe, expect, it } from 'vitest'
import { matchRequestSchema } from '../../../app/domain/matching/request.ts'
import { organisationsCovering } from '../../../app/domain/vocabulary/lattice.ts'
import { separatePlaces } from '../../../seeds/worlds/places.ts'
import { MOST_CASES, plantWorld } from '../../../seeds/worlds/planted.ts'
import { scaleRecords, scaleRequests } from '../../../seeds/worlds/scale.ts'

describe('a planted world', () => {
  it('is the same for the same seed and another for another', () => {
    const planted = (seed: string) => JSON.stringify(plantWorld({ seed, cases: 2 }))
    expect(planted('a')).toBe(planted('a'))
    expect(planted('a')).not.toBe(planted('b'))
  })

  it('gives every case a place to which no evidence of another carries', () => {
    const places = separatePlaces()
    const used = new Set(places.map((place) => `${place.jurisdiction} ${place.ipType}`))
    expect(used.size).toBe(places.length)
    const reached = places.flatMap((place) =>
      organisationsCovering(place, null).map((organisation) => `${organisation} ${place.ipType}`),
    )
    expect(new Set(reached).size).toBe(reached.length)
  })

  it('asks well-formed requests', () => {
    for (const { request } of plantWorld({ cases: 3 }).cases) {
      expect(matchRequestSchema.safeParse(request).success).toBe(true)
    }
  })

  it('refuses more cases than there are places', () => {
    expect(() => plantWorld({ cases: MOST_CASES + 1 })).toThrow(RangeError)
  })
})

describe('a scale world', () => {
  const refs = (parties: number) =>
    [...scaleRecords({ parties })].flatMap((record) => (record.ref && !record.party ? [record.ref] : []))

  it('holds as many parties as asked, and begins alike at every size', () => {
    const parties = [...scaleRecords({ parties: 120 })].filter((record) => 'name' in record)
    expect(parties).toHaveLength(120)
    expect(refs(120).slice(0, refs(60).length)).toEqual(refs(60))
  })

  it('streams: the first record of a very large world comes at once', () => {
    expect(scaleRecords({ parties: 1e9 }).next().value).toMatchObject({ type: 'provider' })
  })

  it('asks well-formed requests', () => {
    const requests = [...scaleRequests({ count: 200 })]
    expect(requests.filter((request) => !matchRequestSchema.safeParse(request).success)).toEqual([])
  })
})
