import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientKey, looseNameKey, nameKey } from '../../app/domain/name.ts'

describe('nameKey', () => {
  it.each([
    ['Acme Corp', '  ACME\t\n  corp '],
    ['Acme', 'Ａｃｍｅ'],
    ['Straße AG', 'STRASSE ag'],
    ['İstanbul', 'i\u0307stanbul'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁne', 'FINE'],
    ['臺灣積體電路製造', '台湾积体电路制造'],
    ['Ac\u200Bme\uFEFF', 'acme'],
    ['\u202Eacme\u202C\u200F', 'acme'],
    ['ac\u0000me\u0007', 'acme'],
    ['e\u200B\u0301clair', 'éclair'],
    ['Love ❤\uFE0F', 'love ❤'],
    ['上海\u3000联桥', '上海 联桥'],
  ])('%j equals %j', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  it.each([
    ['Acme', 'Acme2'],
    ['Işık', 'Isik'],
    ['Acme Corp', 'AcmeCorp'],
    ['🍎', '🍏'],
  ])('%j differs from %j', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))

  it('of nothing visible is empty', () => expect(nameKey(' \u200B\u202E\u0000 ')).toBe(''))

  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text))
      }),
    )
  })
})

describe('clientKey', () => {
  it('folds width, case and spaces', () => expect(clientKey(' ＡＣＭＥ  Straße ')).toBe('acme strasse'))
  it('keeps the script: the published rule does not fold it', () => {
    expect(clientKey('臺灣')).not.toBe(clientKey('台湾'))
  })
  it.each([null, undefined, '', ' \t '])('of %j is empty', (text) => expect(clientKey(text)).toBe(''))
})

describe('looseNameKey', () => {
  it.each([
    ['Acme Corp., Ltd.', 'ACME'],
    ['Acme S.A.', 'Acme B.V.'],
    ['上海联桥（集团）股份有限公司', '上海聯橋有限责任公司'],
    ['A.C.M.E. GmbH & Co. KG', 'acme &'],
    ["O'Neill LLC", 'ONeill'],
    ['Аcme', 'Acme'],
  ])('%j looks like %j', (one, other) => expect(looseNameKey(one)).toBe(looseNameKey(other)))

  it('does not take the name from a company that is named by a form word', () => {
    expect(looseNameKey('Co')).toBe('co')
    expect(looseNameKey('Group Ltd')).toBe('group')
    expect(looseNameKey('集团有限公司')).toBe('集团有限公司')
  })
  it('tells different companies apart', () =>
    expect(looseNameKey('Acme Inc')).not.toBe(looseNameKey('Acne Inc')))
})
