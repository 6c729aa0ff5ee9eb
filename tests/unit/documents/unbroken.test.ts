import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutUnbroken } from '../../../app/documents/unbroken.ts'

const short = (stretch: string) => stretch.length <= 60

describe('a text that is set into lines', () => {
  it('stays whole where lines may end', () => {
    const chinese = '对方主张我司产品落入其权利要求的保护范围，要求停止销售 X200 扫地机器人。'.repeat(20)
    const english = 'They say that our product infringes https://example.com/patents/ep-1234567-b1. '.repeat(
      20,
    )
    for (const text of [chinese, english, '一行\n又一行']) expect(cutUnbroken(text, short)).toEqual([text])
  })

  it('is cut where nobody broke it, beside what stays whole', () => {
    expect(cutUnbroken(`见附件 ${'a'.repeat(61)} 第二页`, short)).toEqual([
      '见附件 ',
      ...Array<string>(6).fill('a'.repeat(10)),
      'a ',
      '第二页',
    ])
  })

  it('keeps a mark with its letter, and the halves of a sign together', () => {
    for (const sign of ['e\u0301', '😀']) {
      for (const piece of cutUnbroken(sign.repeat(80), short)) expect(piece.replaceAll(sign, '')).toBe('')
    }
  })

  it('loses nothing, and leaves nothing long that may not be broken', () => {
    const unit = fc.constantFrom(
      'a',
      '中',
      '\u00a0',
      '\u2060',
      '(',
      '！',
      '\u0301',
      '😀',
      ' ',
      '\n',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 400 }), (text) => {
        const pieces = cutUnbroken(text, short)
        expect(pieces.join('')).toBe(text)
        for (const piece of pieces) expect(piece).not.toMatch(/[^ \n中]{61}/u)
      }),
    )
  })
})
