import { describe, expect, it } from 'vitest'
import { waitAfter } from '../../../app/mail/back-off.ts'
import { compose, isTemplate } from '../../../app/mail/compose.ts'
import { TEMPLATES, type TemplateName } from '../../../app/mail/templates.ts'

const EVERYTHING = {
  path: '/sign-in?token=T',
  hours: 1,
  days: 2,
  minutes: 3,
  inviter: '张三',
  place: 'Firm\r\nBcc: a@b.c',
  news: 'changes',
  count: 1,
  more: 0,
  lines: JSON.stringify([{ subject: 'A line', path: '/sign-in?token=T' }]),
  number: 'TS2026-0001',
  name: '王伟',
  by: 'house',
}
const names = Object.keys(TEMPLATES) as TemplateName[]

describe('a letter', () => {
  it.each(names)('%s is whole in both languages', (name) => {
    const values = { ...EVERYTHING, ...(name === 'pairing_news' && { news: 'propose' }) }
    for (const locale of ['zh-CN', 'en'] as const) {
      const { subject, text } = compose(name, locale, values, (path) => `https://x.example${path}`)
      expect(`${subject}${text}`).not.toMatch(/undefined|\[object/)
      expect(subject).not.toMatch(/[\r\n]/)
      expect(text).toContain('https://x.example/sign-in?token=T')
      expect(/[一-鿿]/.test(subject), subject).toBe(locale === 'zh-CN')
    }
  })

  it('has a name that is known', () => {
    expect(isTemplate('sign_up')).toBe(true)
    expect(isTemplate('toString')).toBe(false)
  })
})

describe('waiting for the next attempt', () => {
  it('grows, and ends after about three days', () => {
    const waits = [...Array(20).keys()].map((tried) => waitAfter(tried + 1))
    const given = waits.filter((wait) => wait !== null)
    expect(given).toEqual([...given].sort((a, b) => a - b))
    expect(given.reduce((sum, wait) => sum + wait, 0) / 86_400_000).toBeCloseTo(2.7, 1)
    expect(waits.at(-1)).toBeNull()
  })
})
