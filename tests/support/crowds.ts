import fc from 'fast-check'
import type { OfferRecord } from '../../app/domain/matching/rotation.ts'
import { type GeneratedWorld, generatedRequest, generatedWorld } from './generated-world.ts'
import type { Given } from './world.ts'

/** How everybody fared in earlier runs: some are owed a place, some were never shown. */
export const history = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.option(fc.constantFrom('2026-10-01', '2026-11-01'))), {
    minLength: 1,
    maxLength: 7,
  })
  .map((fates) => {
    const offers = new Map<string, OfferRecord>()
    for (let i = 0; i < 40; i += 1) {
      const [owed, last] = fates[i % fates.length]!
      const fate = { owed, lastOffered: last && `${last}T00:00:00.000Z` }
      offers.set(`p-${i}`, fate)
      offers.set(`x-${i}`, fate)
    }
    return offers
  })

/** A crowd at one place: enough of one section that the first places are contested and newcomers wait. */
export const crowds = generatedWorld(36).map((world): GeneratedWorld => {
  const here = { jurisdiction: 'de', ipType: 'patent' } as const
  return {
    ...world,
    parties: world.parties.map((one) => ({
      type: 'provider',
      ref: one.ref,
      name: one.name,
      origin: 'overseas',
      kind: 'law_firm',
      country: 'us',
      capacity: one.capacity === 0 ? 1 : one.capacity,
      responseHours: one.responseHours,
      industries: one.industries,
      languages: one.languages,
      ...(Number(one.ref.slice(2)) % 3 === 0 && { listedOn: '2026-10-01' }),
    })),
    admissions: [],
    competences: once(world.competences.map((c) => ({ ...c, ...here }))),
    matters: world.matters.map((m, i) => (i % 4 === 0 ? m : { ...m, ...here })),
    pairings: [],
  }
})

function once(records: Given<'competence'>[]): Given<'competence'>[] {
  return [...new Map(records.map((record) => [record.party, record])).values()]
}

/** What is asked of a crowd: nothing that shuts anybody out for good. */
export const crowdRequests = generatedRequest(1).map((request) => {
  const { languages: _l, respondBy: _r, pool: _p, ...rest } = request
  return { ...rest, jurisdictions: ['de'], ipTypes: ['patent' as const] }
})
