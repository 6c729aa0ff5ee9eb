import { describe, expect, it } from 'vitest'
import { queryWords, sortedCounts } from '../../../search/directory-request.ts'
import { MARK_END, MARK_START, markWords, ontoOriginal, segmentsOf } from '../../../search/highlight.ts'
import { pinyinForms, sortKey } from '../../../search/script.ts'

const marked = (text: string) => ({ text, marked: true })
const plain = (text: string) => ({ text, marked: false })

describe('pieces of a name', () => {
  it('are what the search engine marked', () => {
    expect(segmentsOf(`北京${MARK_START}金杜${MARK_END}律所`)).toEqual([
      plain('北京'),
      marked('金杜'),
      plain('律所'),
    ])
    expect(segmentsOf('plain')).toEqual([plain('plain')])
  })

  it('keep the script of the original', () => {
    expect(ontoOriginal([marked('万国'), plain('专利')], '萬國專利')).toEqual([marked('萬國'), plain('專利')])
    expect(ontoOriginal([marked('a')], 'longer')).toEqual([plain('longer')])
  })

  it('are where words occur, letter case and script aside', () => {
    expect(markWords('King & Wood', ['wood', 'king'])).toEqual([marked('King'), plain(' & '), marked('Wood')])
    expect(markWords('萬國專利', ['专利'])).toEqual([plain('萬國'), marked('專利')])
    expect(markWords('abc', [])).toEqual([plain('abc')])
  })
})

describe('the words of a query', () => {
  it('are simplified, at most ten, and free of operators', () => {
    expect(queryWords('萬國 "專利" -not % ＡＢＣ')).toEqual(['万国', '专利', 'not', 'ABC'])
    expect(queryWords('w '.repeat(50))).toHaveLength(10)
    expect(queryWords('  ')).toEqual([])
  })
})

describe('counts', () => {
  it('stand most frequent first, equals by code', () => {
    expect(
      sortedCounts([
        ['b', 1],
        ['a', 1],
        ['c', 5],
      ]).map(({ value }) => value),
    ).toEqual(['c', 'a', 'b'])
  })
})

describe('pinyin', () => {
  it('reads a surname as a surname', () => expect(pinyinForms('单田芳')[0]).toBe('shan tian fang'))
  it('offers words that begin anywhere in the telling part of a name', () => {
    const forms = pinyinForms('北京市金杜律师事务所')
    expect(forms).toContain('jindu')
    expect(forms).toContain('beijing')
    expect(forms).not.toContain('shiwusuo')
  })
  it('has nothing to say of a name without Chinese', () => expect(pinyinForms('Hoffmann')).toEqual([]))
  it('sorts Chinese among Latin names', () => {
    const names = ['张伟', 'Aaron', '安杰', 'Zoe']
    expect(names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(['Aaron', '安杰', '张伟', 'Zoe'])
  })
})
