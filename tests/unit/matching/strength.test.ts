import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matter } from '../../../app/domain/matching/dossier.ts'
import { strengthAt } from '../../../app/domain/matching/evidence.ts'
import { POLICY } from '../../../app/domain/matching/policy-version.ts'
import { PURE_ROUNDS } from '../../support/law-rounds.ts'

const PLACE = { jurisdiction: 'us', ipType: 'patent' } as const
const TODAY = 20_780

const work = fc.array(
  fc.record({
    client: fc.constantFrom<string>('X', 'Y', 'Z', ''),
    age: fc.constantFrom(1, 37, 400, 401, 1_000, 3_000),
    verification: fc.constantFrom('platform', 'verified', 'public_record', 'document_provided'),
  }),
  { minLength: 3, maxLength: 30, size: 'max' },
)

function strengthOf(list: readonly (typeof work extends fc.Arbitrary<(infer T)[]> ? T : never)[]): number {
  const matters = list.map(
    ({ client, age, verification }, i): Matter => ({
      ...PLACE,
      ref: `m-${String(i).padStart(3, '0')}`,
      procedure: null,
      role: null,
      clientKey: client,
      filedOn: TODAY - age,
      closedOn: null,
      expiresOn: null,
      industry: null,
      forum: null,
      verification: verification as Matter['verification'],
    }),
  )
  return strengthAt({ matters, competences: [] }, PLACE, null, TODAY, POLICY).raw
}

test('equal evidence is equal strength to the last bit, whatever its matters and clients are called', () => {
  const renamed = new Map([
    ['X', 'Z'],
    ['Y', 'X'],
    ['Z', 'Y'],
    ['', ''],
  ])
  fc.assert(
    fc.property(
      work.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const other = shuffled.map((one) => ({ ...one, client: renamed.get(one.client)! }))
        expect(strengthOf(other)).toBe(strengthOf(list))
      },
    ),
    { numRuns: Math.max(PURE_ROUNDS, 2_000) },
  )
})
