import { describe, expect, it } from 'vitest'
import { JURISDICTIONS } from '../../../app/domain/vocabulary/jurisdictions.ts'
import {
  jurisdictionName,
  jurisdictionOptions,
  languageName,
  namesFor,
} from '../../../app/i18n/names.server.ts'

describe('names of jurisdictions', () => {
  it.each([
    ['hk', '中国香港', 'Hong Kong, China'],
    ['mo', '中国澳门', 'Macao, China'],
    ['tw', '中国台湾', 'Taiwan, China'],
    ['up', '统一专利法院（UPC）', 'Unified Patent Court (UPC)'],
    ['fk', '马尔维纳斯群岛（福克兰群岛）', 'Falkland Islands (Malvinas)'],
    ['in', '印度', 'India'],
  ])('%s is %s, %s', (code, zh, en) => {
    expect(jurisdictionName('zh-CN', code)).toBe(zh)
    expect(jurisdictionName('en', code)).toBe(en)
  })

  it('exist for the whole vocabulary in both languages', () => {
    const nameless = JURISDICTIONS.filter((code) =>
      (['zh-CN', 'en'] as const).some((locale) => jurisdictionName(locale, code).toLowerCase() === code),
    )
    expect(nameless).toEqual([])
  })

  it('give one option each, sorted for the reader', () => {
    const options = jurisdictionOptions('en')
    expect(options).toHaveLength(JURISDICTIONS.length)
    expect(options[0]?.label).toBe('Afghanistan')
  })

  it('of something that is no code is what was given', () => {
    expect(jurisdictionName('zh-CN', 'not-a-code')).toBe('not-a-code')
    expect(languageName('en', '?')).toBe('?')
  })
})

it('a page gets the names it shows, each once', () => {
  const names = namesFor(
    'en',
    { jurisdictions: ['de', 'de'], cities: ['上海', 'Köln'] },
    { languages: ['zh'] },
  )
  expect(names).toEqual({
    jurisdictions: { de: 'Germany' },
    languages: { zh: 'Chinese' },
    cities: { 上海: 'Shanghai', Köln: 'Köln' },
  })
})
