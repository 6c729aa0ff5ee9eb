import { describe, expect, it } from 'vitest'
import { writeDeadline } from '../../../app/domain/dispute/written-deadline.ts'
import { dueAt, hoursToAnswer, isOver, minutesTaken, remindAt } from '../../../app/domain/invitation/clock.ts'
import { stateAt } from '../../../app/domain/invitation/current.ts'
import { endedAs } from '../../../app/domain/invitation/decline.ts'
import { namesIn } from '../../../app/domain/invitation/names-in-text.ts'
import { fitsNumber, purposesFor } from '../../../app/domain/invitation/purpose.ts'
import { bothSynopses, synopsisFor } from '../../../app/domain/invitation/synopsis.ts'
import { converted, plainMoney, readMoney } from '../../../app/domain/money.ts'
import { quoteSchema, totalOf } from '../../../app/domain/quote/schema.ts'
import { readQuoteForm } from '../../../app/invitations/read-quote.server.ts'

const ASKED = new Date('2026-11-23T01:00:00Z')

describe('the clock of an invitation', () => {
  it.each([
    [null, 48],
    [12, 12],
    [0, 1],
    [0.5, 1],
  ])('gives %s promised hours %s', (promised, hours) => expect(hoursToAnswer(promised)).toBe(hours))

  it('reminds at half time, and is over only after the instant', () => {
    const due = dueAt(ASKED, 12)
    expect(due.toISOString()).toBe('2026-11-23T13:00:00.000Z')
    expect(remindAt(due, 12).toISOString()).toBe('2026-11-23T07:00:00.000Z')
    expect(isOver(due, due)).toBe(false)
    expect(isOver(due, new Date(due.getTime() + 1))).toBe(true)
    expect(minutesTaken(ASKED, new Date('2026-11-23T02:30:29Z'))).toBe(90)
  })

  it('lapses who is waited for, whether or not that was written down', () => {
    const late = { sides: [{ dueAt: '2026-11-23T00:00:00.000Z' }], dispute: 'matched' } as const
    expect(stateAt('names_shown', late, ASKED)).toBe('lapsed')
    expect(stateAt('names_shown', { ...late, sides: [{ dueAt: null }] }, ASKED)).toBe('names_shown')
    expect(stateAt('accepted', late, ASKED)).toBe('accepted')
  })

  it('is taken back once its dispute is over, whether or not that was written down', () => {
    const over = { sides: [{ dueAt: null }], dispute: 'withdrawn' } as const
    for (const open of ['sent', 'names_shown', 'conflict_cleared', 'accepted'] as const) {
      expect(stateAt(open, over, ASKED)).toBe('cancelled')
    }
    expect(stateAt('engaged', over, ASKED)).toBe('engaged')
    expect(stateAt('declined', over, ASKED)).toBe('declined')
  })
})

describe('what an enterprise learns of an invitation that is over', () => {
  it('tells a conflict and a lack of room apart to nobody', () => {
    expect(endedAs('conflicted', null)).toBe('unavailable')
    expect(endedAs('declined', 'no_room')).toBe('unavailable')
    expect(endedAs('declined', 'fees')).toBe('fees')
    expect(endedAs('lapsed', null)).toBe('lapsed')
  })
})

describe('names in a synopsis', () => {
  const names = ['上海霁川智能装备有限公司', 'Acme Corp', '宏達股份', 'AB', 'MFM']
  it.each([
    ['被诉专利侵权，对方为美国装备制造商', []],
    ['对方是 ACME', ['Acme Corp']],
    ['对方是 A.C.M.E. Corporation', ['Acme Corp']],
    ['我司霁川智能装备被诉', ['上海霁川智能装备有限公司']],
    ['原告为宏达', ['宏達股份']],
    ['抗辩方案 AB 两案', []],
    ['对方是MFM公司', ['MFM']],
    ['XMFMY 系列', []],
  ])('%s', (text, found) => expect(namesIn(text, names)).toEqual(found))
})

describe('what somebody may be asked for', () => {
  it('depends on what they are', () => {
    expect(purposesFor('experts', null)).toContain('blind_opinion')
    expect(purposesFor('thinkTanks', null)).toEqual(['research'])
    expect(purposesFor('pairings', null)).toEqual(['representation'])
    expect(purposesFor('overseas', 'mediation_body')).toEqual(['mediation'])
  })

  it('takes exactly two for an opinion of two', () => {
    expect([1, 2, 3].map((n) => fitsNumber('blind_opinion', n))).toEqual([false, true, false])
    expect([0, 1, 5, 6].map((n) => fitsNumber('representation', n))).toEqual([false, true, true, false])
  })
})

describe('money', () => {
  it.each([
    ['12,345.5', 1_234_550],
    ['１２３', 12_300],
    ['0', 0],
    ['1,00', null],
    ['-5', null],
    ['1.234', null],
    ['', null],
    ['9999999999999', null],
  ])('%s', (text, amount) => expect(readMoney(text)).toBe(amount))

  it('is written as it was read, and converted to the nearest hundredth', () => {
    expect(plainMoney(1_234_550)).toBe('12345.50')
    expect(plainMoney(12_300)).toBe('123')
    expect(converted(10_050, 7.1234)).toBe(71_590)
  })
})

describe('a synopsis to begin with', () => {
  const told = {
    jurisdictions: ['de'],
    ipTypes: ['patent'],
    procedure: 'preliminary_injunction',
    role: 'respondent',
    industry: null,
  } as const
  const at = (now: string) => ({
    ...told,
    jurisdictions: [...told.jurisdictions],
    ipTypes: [...told.ipTypes],
    deadline: writeDeadline('2026-12-01T16:00:00.000Z', 'Europe/Berlin', new Date(now)),
  })

  it('says by when in the place and in Shanghai, while that is ahead', () => {
    expect(synopsisFor('zh', at('2026-11-23T01:00:00Z'))).toBe(
      '德国专利临时禁令。委托企业为被申请人（被告）。期限：2026-12-01 17:00（UTC+1），上海时间 2026-12-02 00:00。',
    )
    expect(synopsisFor('en', at('2026-11-23T01:00:00Z'))).toContain(
      'Deadline: 2026-12-01 17:00 (UTC+1), 2026-12-02 00:00 in Shanghai.',
    )
    expect(synopsisFor('zh', at('2026-12-02T01:00:00Z'))).not.toContain('期限')
  })

  it('is written in both languages, the writer’s own first, since whoever is asked may read but one', () => {
    const told = at('2026-11-23T01:00:00Z')
    expect(bothSynopses('zh', told).split('\n\n')).toEqual([synopsisFor('zh', told), synopsisFor('en', told)])
    expect(bothSynopses('en', told)).toMatch(/^Patent preliminary injunction: Germany\./)
  })
})

describe('a quote', () => {
  const quote = {
    feeModel: 'staged',
    currency: 'USD',
    rates: [],
    stages: [{ stage: 'assessment', amount: 100_000 }],
    cap: null,
    validUntil: '2026-12-31',
    availableFrom: '2026-11-25',
    note: '',
  }
  const faults = (change: object) =>
    quoteSchema
      .safeParse({ ...quote, ...change })
      .error?.issues.map(({ path, message }) => [path[0], message])

  it('wants a currency and days that exist', () => {
    expect(faults({})).toBeUndefined()
    expect(faults({ currency: '' })).toEqual([['currency', 'currency_missing']])
    expect(faults({ currency: undefined })).toEqual([['currency', 'currency_missing']])
    expect(faults({ validUntil: '2026-02-30' })).toEqual([['validUntil', 'valid_unreadable']])
    expect(faults({ availableFrom: '' })).toEqual([['availableFrom', 'from_missing']])
  })

  it('is told everything that is wrong with it at once, in the order of its form, with what was written kept', () => {
    const typed = {
      feeModel: 'staged',
      'amount-response': '1000',
      'amount-appeal': 'viel',
      cap: '1',
      availableFrom: '2020-01-01',
      validUntil: '2026-11-23',
      note: 'x',
    }
    const form = new FormData()
    for (const [name, value] of Object.entries(typed)) form.set(name, value)
    const read = readQuoteForm(form, '2026-11-24')
    expect(read.problems?.map(({ field, code }) => [field, code])).toEqual([
      ['availableFrom', 'from_past'],
      ['currency', 'currency_missing'],
      ['amount-appeal', 'amount_unreadable'],
      ['validUntil', 'valid_past'],
    ])
    expect(read.form).toMatchObject({ availableFrom: '2020-01-01', cap: '1', note: 'x' })
    form.set('amount-appeal', '')
    form.set('currency', 'EUR')
    form.set('availableFrom', '2026-11-24')
    form.set('validUntil', '')
    expect(readQuoteForm(form, '2026-11-24').problems?.map(({ field, code }) => [field, code])).toEqual([
      ['cap', 'cap_below_total'],
      ['validUntil', 'valid_missing'],
    ])
    form.set('amount-response', '')
    form.set('cap', '')
    expect(readQuoteForm(form, '2026-11-24').problems?.[0]).toEqual({ field: 'stages', code: 'stages_none' })
    form.set('amount-response', '1000')
    form.set('validUntil', '2026-11-24')
    form.set('cap', '1000')
    expect(readQuoteForm(form, '2026-11-24').quote).toMatchObject({ cap: 100_000, currency: 'EUR' })
  })

  const HOURLY = {
    feeModel: 'hourly',
    currency: 'USD',
    'rate-partner': '420',
    'hours-partner': '8',
    'rate-associate': '260.50',
    'hours-associate': '20',
    availableFrom: '2026-11-25',
    validUntil: '2026-12-31',
  }
  const readHourly = (change: object) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...HOURLY, ...change })) form.set(name, value)
    return readQuoteForm(form, '2026-11-24')
  }
  const problemsOf = (change: object) => readHourly(change).problems?.map(({ field, code }) => [field, code])

  it('by the hour gives a rate for each level, and needs no stages: rates times hours are what it comes to', () => {
    const { quote } = readHourly({})
    expect(quote).toMatchObject({
      rates: [
        { level: 'partner', rate: 42_000, hours: 8 },
        { level: 'associate', rate: 26_050, hours: 20 },
      ],
      stages: [],
    })
    expect(totalOf(quote!)).toBe(857_000)
    const open = readHourly({ 'hours-partner': '', 'hours-associate': '' }).quote!
    expect(totalOf(open)).toBeNull()
    expect(totalOf({ ...open, stages: [{ amount: 5 }] })).toBe(5)
  })

  it('by the hour without a rate, or with hours for some levels alone, is sent back with what is to be mended', () => {
    const none = { 'rate-partner': '', 'hours-partner': '', 'rate-associate': '', 'hours-associate': '' }
    expect(problemsOf(none)).toEqual([['rates', 'rates_none']])
    expect(problemsOf({ 'hours-associate': '' })).toEqual([['hours-associate', 'hours_partly']])
    expect(problemsOf({ 'rate-partner': '' })).toEqual([['rate-partner', 'rate_unreadable']])
    expect(problemsOf({ 'rate-partner': '0', 'hours-associate': 'viele' })).toEqual([
      ['rate-partner', 'rate_unreadable'],
      ['hours-associate', 'hours_unreadable'],
    ])
    expect(problemsOf({ feeModel: 'fixed', 'amount-response': '9000' })).toEqual([
      ['rates', 'rates_not_hourly'],
    ])
    expect(problemsOf({ cap: '8000' })).toEqual([['cap', 'cap_below_total']])
    expect(readHourly({ 'hours-associate': 'viele' }).form.rates.associate).toEqual({
      rate: '260.50',
      hours: 'viele',
    })
  })

  it('by the hour with stages too comes to the same by both, or is asked which it is', () => {
    expect(problemsOf({ 'amount-response': '8,570' })).toBeUndefined()
    expect(readHourly({ 'amount-response': '9000' }).problems).toEqual([
      { field: 'stages', code: 'estimate_differs', about: '8570 ≠ 9000' },
    ])
  })
})
