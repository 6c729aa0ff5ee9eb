import { describe, expect, it } from 'vitest'
import { shortcomingsOf } from '../../../app/domain/application/bound-to-fail.ts'
import type { Written } from '../../../app/domain/application/progress.ts'

const TODAY = '2026-11-28'
const CODES = ['years', 'matters', 'languages', 'people', 'publications']
const matter = (filedOn: string, closedOn = '') =>
  ({ kind: 'matter', facts: { filedOn: [filedOn], closedOn: [closedOn] } }) as const
const why = (kind: 'provider' | 'expert' | 'think_tank', written: Written, codes = CODES) =>
  shortcomingsOf(kind, written, codes, TODAY).map((one) => one.why)

describe('what an application fails by its own words', () => {
  const practice = { language: ['zh', 'en'], level: ['native', 'fluent'], yearsInPractice: ['5'] }

  it('is, of a firm, its age, its matters of five years, and a foreign language', () => {
    expect(why('provider', { form: {}, claims: [] })).toEqual(['founded_missing', 'matters_few', 'languages'])
    const young = { identity: { foundedOn: ['2023-11-29'] }, practice: { ...practice, language: ['zh'] } }
    const old = [matter('2021-11-27'), matter('2026-01-01'), matter('2026-02-01')]
    expect(why('provider', { form: young, claims: old })).toEqual([
      'founded_short',
      'matters_few',
      'languages',
    ])
    const form = { identity: { foundedOn: ['2023-11-28'] }, practice }
    const three = [matter('2019-01-01', '2021-11-28'), ...old.slice(1)]
    expect(why('provider', { form, claims: three })).toEqual([])
  })

  it('is, of an expert and a think tank, what their own criteria ask for', () => {
    expect(why('expert', { form: { practice }, claims: [] })).toEqual(['matters_none'])
    expect(why('expert', { form: {}, claims: [matter('2026-01-01')] })).toEqual(['years_short', 'languages'])
    const research = { ...practice, people: ['甲\n乙\n丙\n丁'], publications: [''] }
    expect(why('think_tank', { form: { research }, claims: [] })).toEqual(['people_few', 'publications_none'])
  })

  it('says nothing of criteria that are not in force', () => {
    expect(why('provider', { form: {}, claims: [] }, ['matters'])).toEqual(['matters_few'])
  })
})
