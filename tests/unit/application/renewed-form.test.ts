import { describe, expect, it } from 'vitest'
import type { Form } from '../../../app/domain/application/party-form.ts'
import { renewedForm } from '../../../app/domain/application/renewed-form.ts'

const ENTRY: Form = {
  identity: { nameZh: ['旧名'], nameEn: ['Old'], city: ['上海'], website: [] },
  contact: { contactName: ['联系人'], contactEmail: ['old@example.com'], contactPhone: ['021-1'] },
  practice: {
    language: ['zh', 'en'],
    level: ['native', 'fluent'],
    industries: ['automotive', 'biomedicine'],
    feeModel: ['hourly'],
    'fee-hourly-min': ['1500'],
    'fee-hourly-max': ['3000'],
    'fee-hourly-currency': ['CNY'],
    capacity: ['5'],
    responseHours: ['24'],
  },
  team: { team: ['张三\n李四'], offices: ['上海'] },
  insurance: {
    insurer: ['甲保险'],
    cover: ['1000000'],
    coverCurrency: ['CNY'],
    coverExpiresOn: ['2027-01-01'],
  },
  declarations: { disclosures: ['某公司'], publishProfile: ['yes'] },
}

/** The entry with other values in one section. */
const withIn = (form: Form, code: string, values: Form[string]): Form => ({
  ...form,
  [code]: { ...form[code], ...values },
})

const merged = (submitted: Form, current: Form) =>
  renewedForm('provider', { copied: ENTRY, submitted, current })

describe('the form of a renewal', () => {
  it('says what the entry says now where the applicant left the copy as it was', () => {
    const current = withIn(withIn(ENTRY, 'practice', { capacity: ['1'] }), 'identity', { nameZh: ['新名'] })
    expect(merged(ENTRY, current)).toEqual(current)
  })

  it('says what the applicant changed, whatever the entry says now, field by field', () => {
    const submitted = withIn(ENTRY, 'identity', { nameZh: ['申请的名'], city: ['北京'] })
    const current = withIn(ENTRY, 'identity', { nameZh: ['新名'], website: ['https://a.example'] })
    expect(merged(submitted, current).identity).toEqual({
      nameZh: ['申请的名'],
      nameEn: ['Old'],
      city: ['北京'],
      website: ['https://a.example'],
    })
  })

  it('leaves empty what the applicant emptied', () => {
    const submitted = withIn(ENTRY, 'team', { offices: [''] })
    const current = withIn(ENTRY, 'team', { offices: ['广州'] })
    expect(merged(submitted, current).team).toEqual({ team: ['张三\n李四'], offices: [''] })
  })

  it.each([
    [
      'the empty rows of languages',
      'practice',
      { language: ['zh', 'en', '', ''], level: ['native', 'fluent', 'working', 'working'] },
    ],
    ['choices in another order', 'practice', { industries: ['biomedicine', 'automotive'] }],
    ['an amount written otherwise', 'practice', { 'fee-hourly-min': ['1,500'], 'fee-capped-currency': [''] }],
    ['the line ends of a browser', 'team', { team: ['张三\r\n李四\r\n'] }],
    ['an empty field', 'identity', { website: [''] }],
  ])('takes nothing for a change that only the form did: %s', (_, code, values) => {
    const current = withIn(
      withIn(ENTRY, 'practice', { language: ['de'], level: ['native'], industries: [], feeModel: [] }),
      'team',
      { team: ['王五'] },
    )
    expect(merged(withIn(ENTRY, code, values), current)).toEqual(current)
  })

  it('never mixes what is said together: languages with their levels, one insurance', () => {
    const submitted = withIn(
      withIn(ENTRY, 'practice', { language: ['zh', 'fr'], level: ['native', 'working'] }),
      'insurance',
      { coverExpiresOn: ['2028-01-01'] },
    )
    const current = withIn(
      withIn(ENTRY, 'practice', {
        language: ['en', 'de', 'zh'],
        level: ['fluent', 'fluent', 'native'],
        capacity: ['1'],
      }),
      'insurance',
      { insurer: ['乙保险'], cover: ['5'] },
    )
    const form = merged(submitted, current)
    expect(form.practice).toMatchObject({
      language: ['zh', 'fr'],
      level: ['native', 'working'],
      capacity: ['1'],
    })
    expect(form.insurance).toEqual(submitted.insurance)
  })

  it('takes declarations as they were made, and keeps a disclosure that was added to the entry meanwhile', () => {
    const entry = withIn(ENTRY, 'declarations', { disclosures: [] })
    const of = (disclosures: string[]): Form =>
      renewedForm('provider', {
        copied: entry,
        submitted: {
          ...entry,
          declarations: { disclosures, publishProfile: ['yes'], publishContact: ['yes'] },
        },
        current: ENTRY,
      })
    expect(of([]).declarations).toEqual({
      disclosures: ['某公司'],
      publishProfile: ['yes'],
      publishContact: ['yes'],
    })
    expect(of(['另一家']).declarations).toMatchObject({ disclosures: ['另一家'] })
  })

  it('keeps what this kind’s form does not ask for', () => {
    const entry: Form = { identity: { nameZh: ['某人'], website: ['https://a.example'] } }
    const submitted: Form = { identity: { nameZh: ['某某'] } }
    expect(renewedForm('expert', { copied: entry, submitted, current: entry }).identity).toEqual({
      nameZh: ['某某'],
      website: ['https://a.example'],
    })
  })
})
