import { describe, expect, it } from 'vitest'
import { en } from '../../../app/i18n/en.ts'
import { preferredLocale } from '../../../app/i18n/locale.ts'
import { createTranslate } from '../../../app/i18n/translate.ts'
import { vocabularyLabel } from '../../../app/i18n/vocabulary-label.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'

const zh = createTranslate('zh-CN', zhCN)
const english = createTranslate('en', en)

type Leaf = string | { one: string; other: string }
const isLeaf = (node: unknown): node is Leaf =>
  typeof node === 'string' ||
  (typeof node === 'object' && node !== null && Object.keys(node).sort().join() === 'one,other')

function leaves(node: unknown, path = ''): [string, Leaf][] {
  if (isLeaf(node)) return [[path, node]]
  return Object.entries(node as object).flatMap(([key, child]) =>
    leaves(child, path ? `${path}.${key}` : key),
  )
}

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('the two dictionaries', () => {
  const chinese = new Map(leaves(zhCN))
  const foreign = new Map(leaves(en))

  it('hold the same keys', () => expect([...foreign.keys()].sort()).toEqual([...chinese.keys()].sort()))

  it('never leave a text empty', () => {
    const texts = [...chinese, ...foreign].filter(
      ([, leaf]) => (typeof leaf === 'string' ? leaf : leaf.other) === '',
    )
    expect(texts).toEqual([])
  })

  it('want the same values in each text, though a singular may drop its number', () => {
    const differing = [...chinese].filter(([key, leaf]) => {
      const translated = foreign.get(key)
      const text = typeof translated === 'string' ? translated : translated?.other
      return typeof leaf === 'string' && holes(leaf).join() !== holes(text ?? '').join()
    })
    expect(differing).toEqual([])
  })
})

describe('a translator', () => {
  it('fills in values and groups numbers', () => {
    expect(zh('directory.lists.experts.found', { count: 8574 })).toBe('找到 8,574 位专家')
  })

  it('chooses the plural by count', () => {
    expect(english('directory.lists.experts.found', { count: 1 })).toBe('1 expert')
    expect(english('directory.lists.experts.found', { count: 0 })).toBe('0 experts')
  })

  it('does not read what it fills in as a template or as markup', () => {
    expect(english('directory.filters.query', { q: '{q} $& <b>' })).toBe('“{q} $& <b>”')
  })

  it('gives an unknown key back, also one that an object inherits', () => {
    const loose = zh as (key: string) => string
    expect(loose('shell.nothing')).toBe('shell.nothing')
    expect(loose('shell.constructor.name')).toBe('shell.constructor.name')
    expect(loose('shell.nav')).toBe('shell.nav')
  })

  it('labels codes, and leaves free text as it was written', () => {
    expect(vocabularyLabel(zh, 'ipType', 'patent')).toBe('专利')
    expect(vocabularyLabel(english, 'providerKind', 'notary office')).toBe('notary office')
  })
})

describe('the preferred language', () => {
  it.each([
    ['en-GB,en;q=0.9,zh;q=0.5', 'en'],
    ['zh-TW', 'zh-CN'],
    ['de-DE,en;q=0.3', 'en'],
    ['zh-CN,en;q=0.8', 'zh-CN'],
    ['de-DE,zh;q=0.3', 'zh-CN'],
    ['de-DE,de;q=0.9', 'en'],
    ['fr', 'en'],
    ['*', 'zh-CN'],
    ['', 'zh-CN'],
    [null, 'zh-CN'],
  ])('of %s is %s', (header, locale) => expect(preferredLocale(header)).toBe(locale))
})
