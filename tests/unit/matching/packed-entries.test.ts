import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FitInput } from '../../../app/domain/matching/fit-input.ts'
import { headOfPacked, type Kept, packEntry, unpackEntry } from '../../../app/domain/matching/kept-entry.ts'
import { SECTIONS } from '../../../app/domain/matching/response.ts'
import { FORUMS } from '../../../app/domain/vocabulary/forums.ts'
import { INDUSTRIES } from '../../../app/domain/vocabulary/industries.ts'
import { IP_TYPES } from '../../../app/domain/vocabulary/ip-types.ts'
import { LANGUAGE_LEVELS } from '../../../app/domain/vocabulary/languages.ts'
import { ROLES } from '../../../app/domain/vocabulary/procedures.ts'
import { PURE_ROUNDS } from '../../support/law-rounds.ts'

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const share = fc.double({ min: 0, max: 1, noNaN: true })

const fit: fc.Arbitrary<FitInput> = fc.record({
  industries: fc.subarray([...INDUSTRIES]),
  roles: fc.subarray([...ROLES]),
  forums: fc.subarray(FORUMS.map(({ code }) => code)),
  languages: fc.array(
    fc.record({ code: fc.constantFrom('zh', 'en'), level: orNull(fc.constantFrom(...LANGUAGE_LEVELS)) }),
  ),
  response: share,
  capacity: orNull(fc.nat()),
  admitted: fc.boolean(),
  feeModels: fc.array(
    fc.record({
      model: fc.constantFrom('hourly', 'fixed'),
      currency: orNull(fc.constantFrom('CNY', 'EUR')),
      min: orNull(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
      max: orNull(fc.nat()),
    }),
  ),
  feedback: orNull(share),
})

const pair = fc.record({
  domesticId: fc.uuid(),
  overseasId: fc.uuid(),
  sharedLanguage: fc.boolean(),
  jointMatters: fc.nat(),
})

const kept: fc.Arbitrary<Kept> = fc.record({
  section: fc.constantFrom(...SECTIONS),
  subject: fc.uuid(),
  strength: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  place: fc.record({ jurisdiction: fc.constantFrom('us', 'em'), ipType: fc.constantFrom(...IP_TYPES) }),
  // A reference is whatever its writer chose, our own signs included.
  ref: fc.string({ unit: fc.constantFrom('a', '|', ',', ':', '"', '\\', '\n', '号', '🦄') }),
  listedOn: orNull(fc.integer()),
  fit,
  pair: orNull(pair),
  sidesAdmitted: orNull(fc.record({ domestic: fc.boolean(), overseas: fc.boolean() })),
})

test('what is packed for the index is unpacked to the last bit, also after it went through JSON', () => {
  fc.assert(
    fc.property(kept, (entry) => {
      // The engine writes no negative zero.
      const plain = JSON.parse(JSON.stringify(entry)) as Kept
      const packed = JSON.parse(JSON.stringify(packEntry(plain))) as string
      expect(unpackEntry(packed)).toEqual(plain)
      const { strength, subject, section } = plain
      expect(headOfPacked(packed)).toEqual({ strength, subject, section })
    }),
    { numRuns: PURE_ROUNDS },
  )
})
