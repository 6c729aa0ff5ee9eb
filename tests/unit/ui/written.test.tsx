import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { en } from '../../../app/i18n/en.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'
import { Written } from '../../../app/ui/written.tsx'
import { writtenLanguage } from '../../../app/ui/written-language.ts'

registerTexts('zh-CN', zhCN)
registerTexts('en', en)

const CHINESE = '我司在美国亚马逊的店铺因 TRO 被冻结，请协助尽快应诉并解冻账户。'
const ENGLISH = 'The court has set the hearing for Monday, and we need the signed power of attorney by then.'

const read = (text: string, locale: Locale) =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <Written text={text} />
    </LocaleProvider>,
  )

describe('the language of a text', () => {
  it.each([
    [CHINESE, 'zh-CN'],
    ['材料不齐', 'zh-CN'],
    ['該商標已被搶註', 'zh-CN'],
    [ENGLISH, 'en'],
    ['Please send us the certificate of registration.', 'en'],
  ])('is told by its script: %s', (text, lang) => {
    expect(writtenLanguage(text)).toBe(lang)
  })

  it.each([
    ['nothing', ''],
    ['numbers', '2026-11-28 · 1:26-cv-00123'],
    ['a name', 'Hartwell & Pryce LLP'],
    ['a mixed text', '请阅读 the order of the court, and 尽快回复 with the signed form'],
    ['Japanese', '商標の登録を取り消す審判を請求します'],
    ['German', 'Die Klage wurde am Montag zugestellt, und wir haben in der Sache noch keine Vollmacht.'],
  ])('is not guessed for %s', (_, text) => {
    expect(writtenLanguage(text)).toBeNull()
  })
})

describe('a text that somebody wrote', () => {
  it('is marked and said to be in the other language', () => {
    expect(read(CHINESE, 'en')).toBe(
      `<p class="written" lang="zh-CN"><span class="written-in quiet small" lang="en">Written in Chinese</span>${CHINESE}</p>`,
    )
    expect(read(ENGLISH, 'zh-CN')).toContain(
      '<span class="written-in quiet small" lang="zh-CN">原文为英文</span>',
    )
  })

  it('stands as it is in the language of the page', () => {
    expect(read(CHINESE, 'zh-CN')).toBe(`<p class="written">${CHINESE}</p>`)
    expect(read(ENGLISH, 'en')).toBe(`<p class="written">${ENGLISH}</p>`)
  })

  it('is only marked where it is short', () => {
    expect(read('材料不齐', 'en')).toBe('<p class="written" lang="zh-CN">材料不齐</p>')
  })
})
