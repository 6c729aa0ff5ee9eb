import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimReference, engagementReference, isMadeHere } from '../../../app/domain/matter/reference.ts'

describe('the reference of a matter', () => {
  it('is known to be made here, whatever it was made of', () =>
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1), (id, side) => {
        expect(isMadeHere(claimReference(id))).toBe(true)
        expect(isMadeHere(engagementReference(id, side, { jurisdiction: 'us', ipType: 'patent' }))).toBe(true)
      }),
    ))

  it.each(['m-e-005-01', 'platform-1', 'a-17', 'HRA-2024/118', '019c56c5-3b2b-702e-a763-9ce1de569d41'])(
    'that somebody else gave stays as it is: %s',
    (ref) => expect(isMadeHere(ref)).toBe(false),
  )
})
