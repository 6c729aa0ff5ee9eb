import { describe, expect, it } from 'vitest'
import { CLAIM_FIELDS, claimIdentity } from '../../../app/domain/application/claim.ts'
import { FIELDS } from '../../../app/domain/application/fields.ts'
import { readPasted, type WordReader } from '../../../app/domain/application/pasted.ts'
import { tasksOf, unfinished, type Written } from '../../../app/domain/application/progress.ts'
import { fieldIssues, takeValues } from '../../../app/domain/application/read-fields.ts'
import { SECTIONS } from '../../../app/domain/application/sections.ts'
import { tickOf } from '../../../app/domain/application/typed.ts'
import type { Values } from '../../../app/domain/application/values.ts'
import { PARTY_TYPES } from '../../../app/domain/vocabulary/parties.ts'

const TODAY = '2026-11-24'
const codes = (fields: Parameters<typeof fieldIssues>[0], values: Values) =>
  fieldIssues(fields, values, TODAY).map(({ field, code }) => `${field} ${code}`)

const LICENCE: Values = {
  jurisdiction: ['us'],
  ipTypes: ['patent'],
  licenceTitle: ['Attorney'],
  number: ['123'],
}
const MATTER: Values = { jurisdiction: ['us'], ipType: ['patent'], filedOn: ['2025-01-01'] }
const PROVIDER: Values = {
  nameZh: ['某所'],
  origin: ['domestic'],
  kind: ['law_firm'],
  country: ['cn'],
  city: ['上海'],
  registration: ['91310000MA1K3ABC1K'],
}

describe('what a form may hold', () => {
  it.each([
    [
      'an expiry before its start',
      CLAIM_FIELDS.admission,
      { ...LICENCE, validFrom: ['2026-05-01'], validTo: ['2026-04-30'] },
      ['validTo past', 'validTo order'],
    ],
    [
      'a licence that has run out',
      CLAIM_FIELDS.admission,
      { ...LICENCE, validTo: ['2026-11-23'] },
      ['validTo past'],
    ],
    ['a licence on its last day', CLAIM_FIELDS.admission, { ...LICENCE, validTo: [TODAY] }, []],
    [
      'a licence of a country that does not exist',
      CLAIM_FIELDS.admission,
      { ...LICENCE, jurisdiction: ['zz'] },
      ['jurisdiction choice'],
    ],
    ['a matter of tomorrow', CLAIM_FIELDS.matter, { ...MATTER, filedOn: ['2026-11-25'] }, ['filedOn future']],
    ['a matter of today', CLAIM_FIELDS.matter, { ...MATTER, filedOn: [TODAY] }, []],
    [
      'a matter closed before it was filed',
      CLAIM_FIELDS.matter,
      { ...MATTER, closedOn: ['2024-12-31'] },
      ['closedOn order'],
    ],
    ['30 February', CLAIM_FIELDS.matter, { ...MATTER, filedOn: ['2026-02-30'] }, ['filedOn day']],
    [
      'a right that does not exist',
      CLAIM_FIELDS.matter,
      { ...MATTER, ipType: ['patents'] },
      ['ipType choice'],
    ],
    ['nobody', FIELDS.providerIdentity, { ...PROVIDER, nameZh: [''] }, ['nameZh name']],
    ['a name in English alone', FIELDS.providerIdentity, { ...PROVIDER, nameZh: [''], nameEn: ['Firm'] }, []],
    [
      'a credit code that is none',
      FIELDS.providerIdentity,
      { ...PROVIDER, registration: ['123'] },
      ['registration registration'],
    ],
    [
      'a credit code whose check does not fit',
      FIELDS.providerIdentity,
      { ...PROVIDER, registration: ['91310000MA1K3ABC1X'] },
      ['registration registration'],
    ],
    [
      'a foreign register’s number',
      FIELDS.providerIdentity,
      { ...PROVIDER, country: ['de'], registration: ['HRB 123'] },
      [],
    ],
    [
      'a script for an address',
      FIELDS.providerIdentity,
      { ...PROVIDER, website: ['javascript:alert(1)'] },
      ['website website'],
    ],
    [
      'half an insurance',
      FIELDS.insurance,
      { insurer: ['Cover Co'] },
      ['cover required', 'coverCurrency required', 'coverExpiresOn required'],
    ],
    ['no insurance', FIELDS.insurance, { coverCurrency: ['CNY'] }, []],
    [
      'a fee from more to less',
      FIELDS.providerPractice,
      {
        language: ['en'],
        level: ['fluent'],
        feeModel: ['hourly'],
        'fee-hourly-min': ['２,000'],
        'fee-hourly-max': ['1500'],
        'fee-hourly-currency': ['CNY'],
      },
      ['fee-hourly-max range'],
    ],
    [
      'a fee without a currency',
      FIELDS.providerPractice,
      { language: ['en'], level: ['fluent'], feeModel: ['hourly'], 'fee-hourly-min': ['5'] },
      ['fee-hourly-currency choice'],
    ],
    ['no language', FIELDS.providerPractice, { language: [''], level: [''] }, ['language required']],
    [
      'half an hour’s promise and half a matter',
      FIELDS.providerPractice,
      { language: ['en'], level: ['fluent'], responseHours: ['0.5'], capacity: ['0.5'] },
      ['capacity number'],
    ],
    [
      'a box not ticked',
      FIELDS.declarations,
      { truthful: ['yes'], publishProfile: ['yes'] },
      ['noPenalty agree'],
    ],
  ] as const)('%s', (_, fields, values, expected) => {
    expect(codes(fields, values as unknown as Values)).toEqual(expected)
  })

  it('keeps what was typed, without what nobody can see', () => {
    const form = new FormData()
    form.append('nameZh', '  某\u0000所 ')
    form.append('aliases', 'A\r\nB')
    form.append('somebody', 'else')
    expect(takeValues(FIELDS.providerIdentity, form)).toMatchObject({ nameZh: ['某所'], aliases: ['A\nB'] })
    expect(takeValues(FIELDS.providerIdentity, form)).not.toHaveProperty('somebody')
  })
})

describe('how far an application is', () => {
  it.each(PARTY_TYPES)('of a %s: everything that is not optional is to be done', (kind) => {
    const tasks = tasksOf(kind, { form: {}, claims: [] }, TODAY)
    expect(tasks.map(({ code }) => code)).toEqual(SECTIONS[kind].map(({ code }) => code))
    expect(unfinished(tasks)).toEqual(SECTIONS[kind].filter((s) => !s.optional).map((s) => s.code))
  })

  it('is begun where a section or one of its claims must be mended', () => {
    const written: Written = {
      form: { identity: { ...PROVIDER, city: [''] }, introduction: { bioZh: [''] } },
      claims: [
        { kind: 'admission', facts: { ...LICENCE, validTo: ['2026-01-01'] } },
        { kind: 'competence', facts: { jurisdiction: ['us'], ipType: ['patent'] } },
      ],
    }
    const states = Object.fromEntries(tasksOf('provider', written, TODAY).map((t) => [t.code, t.state]))
    expect(states).toMatchObject({
      identity: 'begun',
      contact: 'open',
      introduction: 'optional',
      admissions: 'begun',
      competences: 'done',
      matters: 'criterion',
    })
  })
})

describe('claims', () => {
  it('are one where place and number, or place, right, docket and day are the same', () => {
    const number = (text: string) => claimIdentity('admission', { ...LICENCE, number: [text] })
    expect(number('AB1')).toBe(number('ab1'))
    expect(number('AB1')).not.toBe(number('AB2'))
    expect(claimIdentity('matter', MATTER)).toBe('')
  })
})

describe('rows from a spreadsheet', () => {
  const read: WordReader = (_, word) =>
    ({ 美国: 'us', 专利: 'patent', 诉讼: 'litigation', 被告: 'respondent' })[word] ?? word
  const row = '美国\t专利\t诉讼\t被告\t甲公司\tAcme\tD. Del.\t1:24-cv-1\t2024/3/5\t2025年1月2日\t和解'

  it('are read with words, dates and titles as people write them', () => {
    const { matters, issues } = readPasted(`国家\t权利\t程序\n${row}\r\n\n`, read, TODAY)
    expect(issues).toEqual([])
    expect(matters).toHaveLength(1)
    expect(matters[0]).toMatchObject({
      jurisdiction: ['us'],
      filedOn: ['2024-03-05'],
      closedOn: ['2025-01-02'],
    })
  })

  it('are read from quoted cells that hold tabs, breaks and quotes', () => {
    const quoted = row.replace('甲公司', '"甲\t""公司""\n二部"')
    expect(readPasted(quoted, read, TODAY).matters[0]).toMatchObject({ client: ['甲\t"公司"\n二部'] })
  })

  it('say in which row which cell is wrong', () => {
    const { issues } = readPasted(
      `${row}\n火星\t专利\t\t\t\t\t\t\t2030-01-01\n美国\t\t\t\t\t\t\t\tsoon`,
      read,
      TODAY,
    )
    expect(issues).toEqual([
      { row: 2, field: 'jurisdiction', code: 'choice', text: '火星' },
      { row: 2, field: 'filedOn', code: 'future', text: '2030-01-01' },
      { row: 3, field: 'ipType', code: 'required', text: '' },
      { row: 3, field: 'filedOn', code: 'day', text: 'soon' },
    ])
  })
})

describe('a box to tick', () => {
  const truthful = { name: 'truthful', required: true }
  const contact = { name: 'publishContact' }
  const ticked: Values = { truthful: ['yes'], publishContact: [] }

  it('is a no only where it may be left empty and its section was gone through', () => {
    expect(tickOf(truthful, ticked)).toBe('yes')
    expect(tickOf(contact, ticked)).toBe('no')
    expect(tickOf(truthful, { truthful: [], publishContact: ['yes'] })).toBeNull()
    expect(tickOf(contact, {})).toBeNull()
    expect(tickOf(contact, { truthful: [''], publishContact: [] })).toBeNull()
  })
})
