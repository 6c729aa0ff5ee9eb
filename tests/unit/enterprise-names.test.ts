import { describe, expect, test } from 'vitest'
import { MOST_NAMES, readDeclaredName } from '../../app/domain/enterprise/names.ts'
import { nameKey } from '../../app/domain/name.ts'

const read = (name: string, kind = 'other', known: readonly string[] = []) =>
  readDeclaredName({ name, kind }, new Set(known.map(nameKey)))

describe('A further name of an enterprise', () => {
  test('is kept as it was written', () => {
    expect(read('  海星🌟科技 ', 'former')).toEqual({ name: '海星🌟科技', kind: 'former' })
  })

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\u202e\u200b', 'unreadable'],
    ['🌟', 'unreadable'],
    ['x'.repeat(301), 'too_long'],
    ['海星科技', 'known'],
    ['海星科技\u200f', 'known'],
  ])('%j is refused as %s', (name, code) => {
    expect(read(name, 'other', ['海星科技'])).toEqual([{ field: 'name', code }])
  })

  test('needs a kind that can be declared: nobody declares a registered name', () => {
    for (const kind of ['', 'official', 'x']) {
      expect(read('海星', kind)).toEqual([{ field: 'kind', code: 'kind_missing' }])
    }
  })

  test('is one of two hundred at most', () => {
    const many = Array.from({ length: MOST_NAMES + 1 }, (_, i) => `name ${i}`)
    expect(read('one more', 'other', many)).toEqual([{ field: 'name', code: 'too_many' }])
  })
})
