import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchRequestOf } from '../../../app/domain/dispute/match-request.ts'
import { readOpponents, writeOpponents } from '../../../app/domain/dispute/opponents.ts'
import { type DisputeFacts, disputeFactsSchema } from '../../../app/domain/dispute/schema.ts'
import { composedTitle, joinTitles, titleFor, titleIn, titleOf } from '../../../app/domain/dispute/title.ts'
import { matchRequestSchema } from '../../../app/domain/matching/request.ts'

const NOW = new Date('2026-11-23T00:00:00Z')

const FACTS: DisputeFacts = {
  title: '慕尼黑展会专利临时禁令',
  jurisdictions: ['de', 'up'],
  ipTypes: ['patent'],
  procedure: 'preliminary_injunction',
  role: 'respondent',
  industry: 'high_end_equipment',
  languages: ['zh', 'en'],
  opponents: [{ name: 'Acme, Inc.', aliases: ['阿珂姆'] }],
  respondBy: '2026-12-02T16:00:00.000Z',
  respondZone: 'Europe/Berlin',
  budget: { amount: 300_000, currency: 'CNY' },
  description: '展品被扣。',
}

describe('opponents', () => {
  it('are one a line, with their other names after semicolons', () => {
    expect(readOpponents(' Acme, Inc.; 阿珂姆；Acme Holdings \n\n；\n"Quote" \\ Ltd|引号公司')).toEqual([
      { name: 'Acme, Inc.', aliases: ['阿珂姆', 'Acme Holdings'] },
      { name: '"Quote" \\ Ltd', aliases: ['引号公司'] },
    ])
  })

  it('are read as they are written', () => {
    const name = fc
      .string({ minLength: 1 })
      .map((text) => text.replace(/[;；|｜\r\n]/g, '').trim())
      .filter((text) => text !== '')
    const opponent = fc.record({ name, aliases: fc.uniqueArray(name, { maxLength: 4 }) })
    fc.assert(
      fc.property(fc.array(opponent, { maxLength: 5 }), (opponents) => {
        expect(readOpponents(writeOpponents(opponents))).toEqual(opponents)
      }),
    )
  })
})

describe('what an enterprise says', () => {
  it('is taken as it is', () => expect(disputeFactsSchema.parse(FACTS)).toEqual(FACTS))

  it.each([
    ['jurisdictions', [], 'jurisdictions_empty'],
    ['jurisdictions', ['atlantis'], 'jurisdiction_unknown'],
    ['ipTypes', [], 'ip_types_empty'],
    ['procedure', 'duel', 'procedure_unknown'],
    ['languages', ['chinese'], 'language_unknown'],
    ['budget', { amount: Number.NaN, currency: 'CNY' }, 'budget_unreadable'],
    ['respondZone', 'Mars/Olympus', 'zone_unknown'],
    ['description', '字'.repeat(20_001), 'description_long'],
    ['title', '题'.repeat(121), 'title_long'],
  ])('is refused where %s is wrong, by a code that pages can say', (part, value, code) => {
    const result = disputeFactsSchema.safeParse({ ...FACTS, [part]: value })
    expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([part, code])
  })
})

describe('the match request of a dispute', () => {
  it('is one that ranking takes, and names both sides under every name', () => {
    const request = matchRequestOf(
      {
        facts: FACTS,
        particulars: { forum: 'LG München I' },
        enterprise: { zh: '上海某某公司', en: 'Shanghai Some Co.' },
      },
      NOW,
    )
    expect(matchRequestSchema.safeParse(request).success).toBe(true)
    expect(request).toMatchObject({
      enterprise: { name: '上海某某公司', aliases: ['Shanghai Some Co.'] },
      opponents: FACTS.opponents,
      forum: 'LG München I',
      respondBy: FACTS.respondBy,
      asOf: NOW.toISOString(),
    })
  })

  it('leaves out what was not said, and a deadline that has passed', () => {
    const little = {
      ...FACTS,
      procedure: null,
      role: null,
      industry: null,
      languages: [],
      budget: null,
      description: '',
    }
    const late = new Date('2026-12-02T16:00:00Z')
    const request = matchRequestOf(
      { facts: little, particulars: { forum: '' }, enterprise: { zh: null, en: null } },
      late,
    )
    expect(matchRequestSchema.safeParse(request).success).toBe(true)
    expect(Object.keys(request).sort()).toEqual(
      ['asOf', 'ipTypes', 'jurisdictions', 'languages', 'limit', 'opponents'].sort(),
    )
  })
})

describe('a title for a dispute that was given none', () => {
  it('says where, which right and which procedure', () => {
    expect(titleFor('zh', FACTS)).toBe('德国、统一专利法院专利临时禁令')
    expect(titleFor('en', FACTS)).toBe('Patent preliminary injunction: Germany, Unified Patent Court')
    expect(
      titleFor('zh', { jurisdictions: ['us', 'gb', 'fr'], ipTypes: ['trademark'], procedure: null }),
    ).toBe('美国、英国等商标纠纷')
  })

  it('says the docket besides, which tells several of a kind apart, and stays as long as a typed one may be', () => {
    const place = { jurisdictions: ['us'], ipTypes: ['trademark'] as const, procedure: null }
    const facts = { ...place, ipTypes: [...place.ipTypes] }
    expect(composedTitle(facts, '')).toEqual({ zh: '美国商标纠纷', en: 'Trade mark dispute: United States' })
    expect(composedTitle(facts, '1:26-cv-1').en).toBe('Trade mark dispute: United States 1:26-cv-1')
    expect(composedTitle(facts, '9'.repeat(200)).zh).toHaveLength(120)
  })

  it('is read in the language of the reader, and a typed one as it was typed', () => {
    const composed = titleOf({ title: '美国商标纠纷', title_en: 'Trade mark dispute: United States' })
    expect(titleIn('zh-CN', composed)).toBe('美国商标纠纷')
    expect(titleIn('en', composed)).toBe('Trade mark dispute: United States')
    const typed = titleOf({ title: '慕尼黑展会', title_en: null })
    expect(titleIn('en', typed)).toBe('慕尼黑展会')
    expect(joinTitles([typed, undefined, ''])).toBe('慕尼黑展会')
    expect(joinTitles([typed, composed])).toEqual({
      zh: '慕尼黑展会 · 美国商标纠纷',
      en: '慕尼黑展会 · Trade mark dispute: United States',
    })
  })
})
