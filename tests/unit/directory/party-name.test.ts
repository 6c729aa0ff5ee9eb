import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../app/directory/party-name.tsx'

const both = { nameZh: '衡山律师事务所', nameEn: 'Hengshan Law Firm' }

describe('a name is shown', () => {
  it('in the language of the page first, in the other second', () => {
    expect(namesIn('zh-CN', both).first.text).toBe('衡山律师事务所')
    expect(namesIn('en', both).first.text).toBe('Hengshan Law Firm')
    expect(namesIn('en', both).second).toMatchObject({ text: '衡山律师事务所', lang: 'zh-CN' })
  })

  it('in the only language it has, said to be that language', () => {
    expect(namesIn('zh-CN', { nameZh: null, nameEn: 'Isar IP' })).toMatchObject({
      first: { text: 'Isar IP', lang: 'en' },
      second: null,
    })
  })
})
