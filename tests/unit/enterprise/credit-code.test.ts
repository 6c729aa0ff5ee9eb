import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeFault, readCreditCode } from '../../../app/domain/enterprise/credit-code.ts'

/** GB 32100-2015: the characters by their values, and the weight of each of the first seventeen places. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

function withCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * SIGNS.indexOf(body[place]!), 0)
  return body + SIGNS[(31 - (sum % 31)) % 31]
}

const sign = fc.constantFrom(...SIGNS)
const text = (one: fc.Arbitrary<string>, length: number) =>
  fc.array(one, { minLength: length, maxLength: length }).map((signs) => signs.join(''))
const code = fc
  .tuple(text(sign, 2), text(fc.constantFrom(...'0123456789'), 6), text(sign, 9))
  .map((parts) => withCheck(parts.join('')))

describe('a unified social credit code', () => {
  it('of the standard’s example is one, and so is whatever the published weights give', () => {
    expect(readCreditCode('91350100M000100Y43')).toBe('91350100M000100Y43')
    fc.assert(fc.property(code, (one) => readCreditCode(one) === one && creditCodeFault(one) === null))
  })

  it('is read however it is spaced, in small letters and in full width', () => {
    fc.assert(
      fc.property(code, (one) => {
        const wide = Array.from(one, (each) => String.fromCodePoint(each.codePointAt(0)! + 0xfee0)).join('')
        const spaced = ` ${one.slice(0, 8).toLowerCase()}-${one.slice(8)} `
        expect([readCreditCode(spaced), readCreditCode(wide)]).toEqual([one, one])
      }),
    )
  })

  it('with any one character mistaken for another is none, and neither with two neighbours swapped', () => {
    fc.assert(
      fc.property(code, fc.nat(17), sign, (one, place, other) => {
        const wrong = one.slice(0, place) + other + one.slice(place + 1)
        expect(readCreditCode(wrong) === null).toBe(other !== one[place])
      }),
    )
    fc.assert(
      fc.property(code, fc.nat(16), (one, place) => {
        const [left, right] = [one[place]!, one[place + 1]!]
        const swapped = one.slice(0, place) + right + left + one.slice(place + 2)
        expect(readCreditCode(swapped) === null).toBe(left !== right)
      }),
    )
  })

  it.each([
    ['', { why: 'length', count: 0 }],
    ['9135 0100', { why: 'length', count: 8 }],
    ['91350100M000100Y4344', { why: 'length', count: 20 }],
    ['91350100MO00100Y43', { why: 'sign', at: 10, sign: 'O' }],
    ['９１３５０１００ｍ０００１００ｉ４３', { why: 'sign', at: 16, sign: 'I' }],
    ['9135O100M000100Y43', { why: 'sign', at: 5, sign: 'O' }],
    ['913501B0M000100Y43', { why: 'digit', at: 7, sign: 'B' }],
    ['91350100M000100Y44', { why: 'check', sign: '4' }],
    ['91350100M0001𠮷0Y43', { why: 'sign', at: 14, sign: '𠮷' }],
  ])('says what keeps %s from being one', (typed, fault) => {
    expect(creditCodeFault(typed)).toEqual(fault)
  })
})
