import { describe, expect, test } from 'vitest'
import { soundOf, soundsLike } from '../../../app/domain/similar-name.ts'

const alike = (a: string, b: string) => soundsLike(soundOf(a), soundOf(b))

describe('names that may be the same one', () => {
  test.each([
    ['Acme Corp.', 'ACME', 'form words and punctuation aside'],
    ['Acme Corp', 'Acme Official Store', 'a storefront and its maker'],
    ['华为技术有限公司', 'Huawei', 'Chinese and its pinyin'],
    ['阿珂姆公司', '阿科姆集团', 'said alike'],
    ['華為技術', '华为', 'traditional script, and a part'],
    ['Siemens Healthineers', 'Siemens Helthineers', 'one letter slipped'],
    ['Аcme', 'Acme', 'a Cyrillic letter that looks Latin'],
    ['Nestlé S.A.', 'Nestle SA', 'an accent left out'],
    ["L'Oréal", 'LOREAL', 'an accent and an apostrophe left out'],
    ['Müller GmbH', 'Mueller', 'an umlaut as Germans write it without'],
    ['Müller GmbH', 'Muller', 'and as others do'],
    ['Ørsted', 'Orsted', 'a letter that others do not have'],
    ['Bosch', 'Bösch', 'an umlaut too many'],
    ['Procter & Gamble', 'Procter and Gamble', 'a sign for a word'],
    ['Johnson & Johnson', 'JOHNSON UND JOHNSON', 'the word in another language'],
    ['Bed Bath and Beyond', 'bedbathandbeyond.com', 'the word inside an address'],
    ['吕氏公司', 'Lü Shi', 'pinyin with its sign'],
    ['吕氏公司', 'Lyu Shi Co., Ltd.', 'pinyin as passports have it'],
  ])('%s and %s: %s', (a, b) => {
    expect(alike(a, b)).toBe(true)
    expect(alike(b, a)).toBe(true)
  })

  test.each([
    ['Acme Corp', 'Apex Corp', 'only the form word is shared'],
    ['Li', 'Lindner Brandt', 'too short to be part of another'],
    ['浦江专利', '衡山律师', 'nothing in common'],
    ['', 'Acme', 'nothing to compare'],
    ['🙂', '🙃', 'no letters'],
    ['And', 'Und', 'a word that is the whole name stays'],
    ['か', 'が', 'marks that make another letter where no Latin is written'],
  ])('%s and %s are not: %s', (a, b) => {
    expect(alike(a, b)).toBe(false)
  })
})
