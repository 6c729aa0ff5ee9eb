import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allChosen,
  cleared,
  directoryHref,
  readDirectoryQuery,
  toggled,
} from '../../../app/directory/directory-query.ts'
import { FILTERS, LISTS } from '../../../app/directory/lists.ts'

const read = (search: string) => readDirectoryQuery('providers', new URLSearchParams(search))

const query = fc.constantFrom(...LISTS).chain((list) =>
  fc
    .record({
      q: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
      page: fc.integer({ min: 1, max: 10_000 }),
      chosen: fc.dictionary(
        fc.constantFrom(...FILTERS[list]),
        fc.uniqueArray(fc.constantFrom('de', 'us', 'patent', 'zh'), { minLength: 1 }),
      ),
    })
    .map((rest) => ({ list, ...rest })),
)

describe('the address of a list', () => {
  it('says the whole query and nothing else', () => {
    fc.assert(
      fc.property(query, (asked) => {
        const href = directoryHref(asked)
        const [path, search] = href.split('?')
        expect(path).toBe(`/directory/${asked.list}`)
        expect(readDirectoryQuery(asked.list, new URLSearchParams(search))).toEqual({
          ...asked,
          chosen: { ...asked.chosen },
        })
      }),
    )
  })

  it('leaves out what is empty', () => {
    expect(directoryHref(read('q=&jurisdiction=&page=1'))).toBe('/directory/providers')
  })

  it('ignores what a list does not know, repeats, and what cannot be a code', () => {
    expect(read("jurisdiction=de&jurisdiction=de&category=lawyer&ipType=x'y&utm=1").chosen).toEqual({
      jurisdiction: ['de'],
    })
  })

  it.each(['0', '-1', '1.5', 'NaN', '99999999'])('takes page %s for the first', (page) => {
    expect(read(`page=${page}`).page).toBe(1)
  })
})

describe('a condition', () => {
  it('is chosen and given up, and either leads to the first page', () => {
    const chosen = toggled(read('page=4'), 'jurisdiction', 'de')
    expect(directoryHref(chosen)).toBe('/directory/providers?jurisdiction=de')
    expect(directoryHref(toggled(chosen, 'jurisdiction', 'de'))).toBe('/directory/providers')
  })

  it('can be cleared with all others', () => {
    const asked = read('q=munich&jurisdiction=de&origin=overseas')
    expect(allChosen(asked)).toEqual([
      { name: 'origin', value: 'overseas' },
      { name: 'jurisdiction', value: 'de' },
    ])
    expect(directoryHref(cleared(asked))).toBe('/directory/providers')
  })
})
