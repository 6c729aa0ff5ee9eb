import { describe, expect, it } from 'vitest'
import { referenceIn } from '../../../app/domain/reference.ts'
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
  kind: 'provider',
  until: '2026-12-01',
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

  it.each([
    ['zh-CN', '您收到一份邀请，2026-11-30 17:00（上海时间）前回复邀请（编号 9ABCDE）'],
    ['en', 'You have received an invitation: reply by 2026-11-30 17:00 Shanghai time (no. 9ABCDE)'],
  ] as const)('is told apart from others by its number and by when to answer, in %s', (locale, subject) => {
    const path = '/invitations/0197c000-0000-7000-8000-00000f9abcde'
    const values = { path, news: 'asked', until: '2026-11-30T09:00:00.000Z' }
    const letter = compose('invitation_news', locale, values, (to) => to, '某指导中心')
    expect(letter.subject).toBe(subject)
    expect(letter.text).toContain('2026-11-30 17:00')
    expect(letter.text).toContain('UTC+8')
    expect(letter.text).toMatch(/UTC 2026-11-30 09:00|2026-11-30 09:00 UTC/)
    expect(letter.text).toContain('9ABCDE')
    expect(letter.text).toContain('某指导中心')
  })

  it('names an invitation, not its dispute, where it leads to one among others, and nothing for a list', () => {
    const [dispute, invitation] = [
      '0197c000-0000-7000-8000-0000000aaaaa',
      '0197c000-0000-7000-8000-0000000bbbbb',
    ]
    expect(referenceIn(`/disputes/${dispute}/invitations#i-${invitation}`)).toBe('0BBBBB')
    expect(referenceIn(`/disputes/${dispute}/research`)).toBe('0AAAAA')
    expect(referenceIn(`/staff/commissions/${dispute}`)).toBe('0AAAAA')
    for (const path of ['/listing', '/disputes', '/sign-in?token=0197c000', '/disputes/new']) {
      expect(referenceIn(path)).toBeNull()
    }
  })

  it.each(names)('%s that was queued before it said by when is still whole', (name) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const values = { ...EVERYTHING, ...(name === 'pairing_news' && { news: 'propose' }) }
      const { until: _until, kind: _kind, ...before } = values
      const { subject, text } = compose(name, locale, before, (path) => path)
      expect(`${subject}${text}`).not.toMatch(/undefined|Invalid|NaN/)
    }
  })

  it.each([
    ['dispute', '2026-12-01T20:00:00.000Z', '案件答复', '2026-12-02 04:00（上海时间'],
    ['supplement', '2026-12-02', '补充材料', '2026-12-02（上海时间）'],
    ['deadline', '2026-12-02', '纠纷中记录的期限', '以办理地的日期为准'],
  ])('names the day of a %s and the zone in which it is read', (kind, until, what, when) => {
    const { text } = compose(
      'deadline_near',
      'zh-CN',
      { path: '/deadlines', days: 3, kind, until },
      (to) => to,
    )
    expect(text).toContain(what)
    expect(text).toContain(when)
  })

  it.each([
    ['deadline', true],
    ['milestone', true],
    ['dispute', false],
    ['supplement', false],
  ])('about a last day says that it can be ticked off where it can: %s', (kind, can) => {
    const values = { path: '/deadlines', days: 3, kind, until: '2026-12-01' }
    const letter = (locale: 'zh-CN' | 'en') => compose('deadline_near', locale, values, (to) => to).text
    expect([letter('zh-CN').includes('标记完成'), letter('en').includes('tick it off')]).toEqual([can, can])
  })

  it('about a milestone claims no dispute of its reader, who may be the firm that acts', () => {
    const values = { path: '/engagements', days: 3, kind: 'milestone', until: '2026-12-01' }
    const [chinese, english] = (['zh-CN', 'en'] as const).map((locale) =>
      compose('deadline_near', locale, values, (to) => to),
    )
    expect(chinese!.subject).toContain('委托')
    expect(chinese!.subject + chinese!.text).not.toContain('您的纠纷')
    expect(english!.text).toContain('engagement')
    expect(english!.text).not.toContain('you keep')
  })

  it('about what the centre asked for says what follows without it', () => {
    const values = { path: '/disputes', days: 3, kind: 'supplement', until: '2026-12-01' }
    const [chinese, english] = (['zh-CN', 'en'] as const).map(
      (locale) => compose('deadline_near', locale, values, (to) => to).text,
    )
    expect(chinese).toContain('申请视为撤回')
    expect(chinese).not.toContain('您在联桥记录')
    expect(english).toContain('counts as withdrawn')
    expect(english).not.toContain('you keep')
  })

  it.each([
    ['concluded', true],
    ['concluded_for_party', false],
  ])('about a concluded engagement asks to rate it where that is the reader’s to do: %s', (news, asks) => {
    const text = (locale: 'zh-CN' | 'en') =>
      compose('engagement_news', locale, { path: '/engagements', news }, (to) => to).text
    expect([text('zh-CN').includes('评价'), text('en').includes('rate')]).toEqual([asks, asks])
    expect(text('zh-CN')).toContain('已办结')
  })

  it.each([
    ['cancelled', true],
    ['closed', false],
  ])('about an invitation that is over names the enterprise where it took it back: %s', (news, names) => {
    const text = (locale: 'zh-CN' | 'en') =>
      compose('invitation_news', locale, { path: '/invitations', news }, (to) => to).text
    expect([text('zh-CN').includes('企业'), text('en').includes('enterprise')]).toEqual([names, names])
    expect(text('zh-CN')).toContain('不必再答复')
  })

  it.each(['zh-CN', 'en'] as const)('about a 1+1 names the last day of its term, in %s', (locale) => {
    const values = { path: '/sign-in', news: 'expiring', until: '2027-01-22' }
    const { subject, text } = compose('pairing_news', locale, values, (to) => to)
    expect(subject).toMatch(locale === 'en' ? /ends 2027-01-22 Shanghai time$/ : /2027-01-22（上海时间）$/)
    expect(text).toContain('2027-01-22')
    const over = compose('pairing_news', locale, { path: '/sign-in', news: 'expire' }, (to) => to)
    expect(over.subject + over.text).not.toMatch(/合作期|term/)
  })

  it('that was filled with an empty text where nothing runs says nothing of it', () => {
    const before = { path: '/listing', news: 'suspend', until: '' }
    const { until: _until, ...now } = before
    const written = (values: typeof now) => compose('listing_news', 'zh-CN', values, (to) => to)
    expect(written(before)).toEqual(written(now))
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
