import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainCandidate } from '../../../app/domain/matching/explain-ranked.ts'
import { toNextBand } from '../../../app/domain/matching/next-band.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import type { Ranked } from '../../../app/domain/matching/rank.ts'
import { SECTIONS, type Section } from '../../../app/domain/matching/response.ts'
import { crowdRequests, crowds, history } from '../../support/crowds.ts'
import {
  type GeneratedWorld,
  generatedRequest,
  generatedWorld,
  matterBody,
} from '../../support/generated-world.ts'
import { LAW_TIMEOUT, PURE_ROUNDS } from '../../support/law-rounds.ts'
import { dossiersOf, questionFor, rankPurely } from '../../support/pure-ranking.ts'
import type { Given } from '../../support/world.ts'

type Request = Parameters<typeof rankPurely>[1]
type Body = Omit<Given<'matter'>, 'type' | 'ref' | 'party'>

const rounds = { numRuns: PURE_ROUNDS }

const worlds = generatedWorld(16)
const rotations = fc.boolean()

const index = fc.nat(1_000)

const placeOf = (ranked: readonly Ranked[], ref: string) => ranked.findIndex((one) => one.ref === ref)
const withMatter = (world: GeneratedWorld, party: string, body: Body, ref = 'm-new'): GeneratedWorld => ({
  ...world,
  matters: [...world.matters, { type: 'matter', ref, party, ...body }],
})

/**
 * Whoever stands higher than before, or as high, in strength and in order. A party has several 1+1 that improve
 * together, and new evidence may bring in one that overtakes the others: the best of them is what must not fall.
 */
function expectNotLowered(
  before: Record<Section, Ranked[]>,
  after: Record<Section, Ranked[]>,
  party: string,
) {
  const isConcerned = (one: Ranked) =>
    one.ref === party || one.pair?.domesticId === party || one.pair?.overseasId === party
  for (const section of SECTIONS) {
    for (const one of before[section].filter(isConcerned)) {
      const now = placeOf(after[section], one.ref)
      expect(now, `${one.ref} is still listed`).toBeGreaterThanOrEqual(0)
      expect(after[section][now]!.raw, `strength of ${one.ref}`).toBeGreaterThanOrEqual(one.raw)
    }
    const best = before[section].findIndex(isConcerned)
    if (best < 0) continue
    expect(after[section].findIndex(isConcerned), `best place of ${party}`).toBeLessThanOrEqual(best)
  }
}

describe('More or better evidence never lowers a party', () => {
  const cases = (places: number) =>
    fc.tuple(worlds, generatedRequest(places), rotations, history, index, matterBody)

  const moreEvidence = (places: number) =>
    fc.assert(
      fc.property(cases(places), ([world, request, rotation, offers, who, body]) => {
        const party = world.parties[who % world.parties.length]!.ref
        const asked: Request = { ...request, rotation }
        const before = rankPurely(world, asked, offers)
        expectNotLowered(before, rankPurely(withMatter(world, party, body), asked, offers), party)
      }),
      rounds,
    )

  test('one more matter, whatever it is, asked for one place', () => moreEvidence(1), LAW_TIMEOUT)
  test('one more matter, whatever it is, asked for any of several places', () => moreEvidence(3), LAW_TIMEOUT)

  test(
    'one more matter, whatever it is, in a crowd with newcomers',
    () =>
      fc.assert(
        fc.property(
          fc.tuple(crowds, crowdRequests, rotations, history, index, matterBody),
          ([world, request, rotation, offers, who, body]) => {
            const party = world.parties[who % world.parties.length]!.ref
            const asked: Request = { ...request, rotation }
            const richer = withMatter(world, party, { ...body, jurisdiction: 'de', ipType: 'patent' })
            expectNotLowered(rankPurely(world, asked, offers), rankPurely(richer, asked, offers), party)
          },
        ),
        rounds,
      ),
    LAW_TIMEOUT,
  )

  test(
    'one more competence record',
    () =>
      fc.assert(
        fc.property(
          fc.tuple(worlds, generatedRequest(3), rotations, history, index, matterBody),
          ([world, request, rotation, offers, who, { jurisdiction, ipType, verification }]) => {
            const party = world.parties[who % world.parties.length]!.ref
            fc.pre(
              !world.competences.some(
                (c) => c.party === party && c.jurisdiction === jurisdiction && c.ipType === ipType,
              ),
            )
            const richer: GeneratedWorld = {
              ...world,
              competences: [
                ...world.competences,
                { type: 'competence', party, jurisdiction, ipType, verification },
              ],
            }
            const asked: Request = { ...request, rotation }
            expectNotLowered(rankPurely(world, asked, offers), rankPurely(richer, asked, offers), party)
          },
        ),
        rounds,
      ),
    LAW_TIMEOUT,
  )

  const LADDER = ['self_claimed', 'document_provided', 'public_record', 'verified', 'platform'] as const
  const better: Record<string, (matter: Given<'matter'>, request: Request) => Given<'matter'>> = {
    'more trusted': (matter) => {
      const step = LADDER.indexOf(matter.verification ?? 'self_claimed')
      return { ...matter, verification: LADDER[Math.min(step + 1, LADDER.length - 1)]! }
    },
    'for a client of its own': (matter) => ({ ...matter, client: 'Somebody else' }),
    'in the procedure asked': (matter, { procedure }) => (procedure ? { ...matter, procedure } : matter),
    'at the place asked': (matter, request) => ({ ...matter, jurisdiction: request.jurisdictions[0]! }),
    'on the side asked': (matter, { role }) => (role ? { ...matter, role } : matter),
    'before the forum asked': (matter, { forum }) => (forum ? { ...matter, forum } : matter),
    'in the industry asked': (matter, { industry }) => (industry ? { ...matter, industry } : matter),
    'filed today': (matter, request) => ({ ...matter, filedOn: shanghaiToday(request), closedOn: undefined }),
    'closed today': (matter, request) =>
      matter.filedOn <= shanghaiToday(request) ? { ...matter, closedOn: shanghaiToday(request) } : matter,
  }

  test.each(Object.entries(better))(
    'a matter %s',
    (_, improve) =>
      fc.assert(
        fc.property(
          fc.tuple(worlds, generatedRequest(1), rotations, history, index),
          ([world, request, rotation, offers, which]) => {
            fc.pre(world.matters.length > 0)
            const asked: Request = { ...request, rotation }
            const chosen = world.matters[which % world.matters.length]!
            const matters = world.matters.map((m) => (m === chosen ? improve(m, asked) : m))
            const before = rankPurely(world, asked, offers)
            expectNotLowered(before, rankPurely({ ...world, matters }, asked, offers), chosen.party)
          },
        ),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})

function shanghaiToday(request: Request): string {
  return new Date(Date.parse(request.asOf) + 8 * 3_600_000).toISOString().slice(0, 10)
}

describe('Evidence that is cited', () => {
  const cases = (places: number) => fc.tuple(worlds, generatedRequest(places))

  /** Every shown expert and provider, with the references that its reasons cite. */
  function citing(world: GeneratedWorld, request: Request) {
    const question = questionFor(request)
    const dossiers = new Map(dossiersOf(world).map((dossier) => [dossier.id, dossier]))
    const knowledge = { question, policy: POLICY, dossiers, toConfirm: new Map() }
    const ranked = rankPurely(world, request)
    return (['experts', 'domestic', 'overseas'] as const).flatMap((section) =>
      ranked[section].map((one) => ({
        section,
        one,
        cited: explainCandidate(one, ranked[section], knowledge).reasons.flatMap((r) => r.evidence),
      })),
    )
  }

  test(
    'is on record for the very party',
    () =>
      fc.assert(
        fc.property(cases(3), ([world, request]) => {
          for (const { one, cited } of citing(world, request)) {
            const own = new Set(world.matters.filter((m) => m.party === one.ref).map((m) => m.ref))
            for (const ref of cited) expect(own).toContain(ref)
          }
        }),
        rounds,
      ),
    LAW_TIMEOUT,
  )

  test(
    'is what the strength rests on: without it, the strength is lower',
    () =>
      fc.assert(
        fc.property(cases(1), index, ([world, request], which) => {
          const all = citing(world, request).filter(({ cited }) => cited.length > 0)
          fc.pre(all.length > 0)
          const { section, one, cited } = all[which % all.length]!
          for (const ref of new Set(cited)) {
            const poorer = { ...world, matters: world.matters.filter((m) => m.ref !== ref) }
            const after = rankPurely(poorer, request)[section].find((other) => other.ref === one.ref)
            expect(after?.raw ?? Number.NEGATIVE_INFINITY, `without ${ref}`).toBeLessThan(one.raw)
          }
        }),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})

describe('A counterfactual', () => {
  test(
    'is true when applied: so many more matters reach that band, and one fewer does not leave the present one',
    () =>
      fc.assert(
        fc.property(worlds, generatedRequest(3), index, (world, request, which) => {
          const ranked = rankPurely(world, request)
          const all = (['experts', 'domestic', 'overseas'] as const).flatMap((section) =>
            ranked[section].map((one) => ({ section, one })),
          )
          fc.pre(all.length > 0)
          const { section, one } = all[which % all.length]!
          const next = toNextBand(one.raw, questionFor(request).day, POLICY)
          fc.pre(next !== null)
          const bandWith = (count: number) => {
            const more = Array.from({ length: count }, (_, i) => i).reduce(
              (richer, i) =>
                withMatter(
                  richer,
                  one.ref,
                  {
                    ...one.place,
                    procedure: request.procedure,
                    client: `New client ${i}`,
                    filedOn: shanghaiToday(request),
                    verification: 'verified',
                  },
                  `m-new-${i}`,
                ),
              world,
            )
            return rankPurely(more, request)[section].find((other) => other.ref === one.ref)!.band
          }
          expect(bandWith(next!.matters)).toBe(next!.band)
          expect(bandWith(next!.matters - 1)).toBe(one.band)
        }),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})

describe('Self-claimed evidence', () => {
  const claims = fc.record({
    matter: matterBody.map((body) => ({ ...body, verification: 'self_claimed' as const })),
    asCompetence: fc.boolean(),
  })

  function withClaim(
    world: GeneratedWorld,
    party: string,
    claim: typeof claims extends fc.Arbitrary<infer T> ? T : never,
  ) {
    if (!claim.asCompetence) return withMatter(world, party, claim.matter)
    const { jurisdiction, ipType } = claim.matter
    const known = world.competences.some(
      (c) => c.party === party && c.jurisdiction === jurisdiction && c.ipType === ipType,
    )
    if (known) return world
    const record = { type: 'competence', party, jurisdiction, ipType, verification: 'self_claimed' } as const
    return { ...world, competences: [...world.competences, record] }
  }
  const isVouched = ({ verification }: Given<'admission'>) =>
    verification !== undefined && verification !== 'self_claimed'

  test(
    'never changes a band, and never the order of those who were listed without it',
    () =>
      fc.assert(
        fc.property(
          fc.tuple(worlds, generatedRequest(3), rotations, history, index, claims),
          ([world, request, rotation, offers, who, claim]) => {
            const party = world.parties[who % world.parties.length]!.ref
            const asked: Request = { ...request, rotation }
            const before = rankPurely(world, asked, offers)
            const after = rankPurely(withClaim(world, party, claim), asked, offers)
            // Asked for several places, somebody may hold an admission, vouched for by others, where only a claim makes
            // it competent: that admission then counts, as everybody's does, and may move it within its band.
            const several = request.jurisdictions.length * request.ipTypes.length > 1
            const mayMove = several && world.admissions.some((one) => one.party === party && isVouched(one))
            for (const section of SECTIONS) {
              const known = new Set(before[section].map((one) => one.ref))
              const inOrder = (ranked: readonly Ranked[]) => {
                const told = ranked.map(({ ref, band, raw }) => ({ ref, band, raw }))
                return mayMove ? told.sort((a, b) => (a.ref < b.ref ? -1 : 1)) : told
              }
              const now = inOrder(after[section])
              expect(now.filter(({ ref }) => known.has(ref))).toEqual(inOrder(before[section]))
              for (const one of now) if (!known.has(one.ref)) expect(one.band).toBe(0)
            }
          },
        ),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})

describe('A self-claimed admission', () => {
  test(
    'lifts nobody: of a party that has none on record, the order and the fit stay as they are',
    () =>
      fc.assert(
        fc.property(
          fc.tuple(worlds, generatedRequest(3), rotations, history, index, index),
          ([world, request, rotation, offers, who, where]) => {
            const party = world.parties[who % world.parties.length]!.ref
            fc.pre(!world.admissions.some((one) => one.party === party))
            const claim: Given<'admission'> = {
              type: 'admission',
              party,
              jurisdiction: request.jurisdictions[where % request.jurisdictions.length]!,
              ipTypes: [...request.ipTypes],
              verification: 'self_claimed',
            }
            const asked: Request = { ...request, rotation }
            const claimed = { ...world, admissions: [...world.admissions, claim] }
            expect(rankPurely(claimed, asked, offers)).toEqual(rankPurely(world, asked, offers))
          },
        ),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})

describe('With rotation off', () => {
  test(
    'the order is band, strength, reference',
    () =>
      fc.assert(
        fc.property(worlds, generatedRequest(3), history, (world, request, offers) => {
          const ranked = rankPurely(world, { ...request, rotation: false }, offers)
          for (const section of SECTIONS) {
            ranked[section].slice(1).forEach((lower, i) => {
              const upper = ranked[section][i]!
              expect(upper.band).toBeGreaterThanOrEqual(lower.band)
              if (upper.band === lower.band) expect(upper.raw).toBeGreaterThanOrEqual(lower.raw)
              if (upper.raw === lower.raw) expect(upper.ref < lower.ref).toBe(true)
            })
          }
        }),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})

describe('With rotation on', () => {
  test(
    'nobody passes a better band, and but for one newcomer nobody passes a better fit',
    () =>
      fc.assert(
        fc.property(worlds, generatedRequest(2), history, (world, request, offers) => {
          const ranked = rankPurely(world, { ...request, rotation: true }, offers)
          for (const section of SECTIONS) {
            const list = ranked[section]
            expect(list.filter((one) => one.granted).length).toBeLessThanOrEqual(1)
            const plain = list.filter((one) => !one.granted)
            for (const [order, upperToLower] of [
              [list, (a: Ranked, b: Ranked) => a.band >= b.band],
              [
                plain,
                (a: Ranked, b: Ranked) => a.band > b.band || section === 'pairings' || a.fitStep >= b.fitStep,
              ],
            ] as const) {
              order.slice(1).forEach((lower, i) => {
                expect(upperToLower(order[i]!, lower)).toBe(true)
              })
            }
          }
        }),
        rounds,
      ),
    LAW_TIMEOUT,
  )
})
