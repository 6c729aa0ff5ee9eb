import { describe, expect, it } from 'vitest'
import { EMPTY_FORM, formOf, readFormValues } from '../../../app/disputes/dispute-form-values.ts'
import { readJurisdictions } from '../../../app/disputes/jurisdiction-names.server.ts'
import { readDisputeForm } from '../../../app/disputes/read-form.server.ts'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import { JURISDICTIONS } from '../../../app/domain/vocabulary/jurisdictions.ts'
import { jurisdictionName } from '../../../app/i18n/names.server.ts'

const NOW = new Date('2026-11-23T00:00:00Z')
const form = (typed: Partial<typeof EMPTY_FORM>) => ({
  ...EMPTY_FORM,
  jurisdictions: ['de'],
  ipTypes: ['patent'],
  ...typed,
})
const read = (typed: Partial<typeof EMPTY_FORM>) => readDisputeForm(form(typed), NOW)
const complaints = (typed: Partial<typeof EMPTY_FORM>) =>
  (read(typed).problems ?? []).map(({ field, code }) => `${field}: ${code}`)

describe('the form of a dispute', () => {
  it('needs a place and a right, no more', () => {
    expect(read({}).facts).toMatchObject({ title: null, jurisdictions: ['de'], ipTypes: ['patent'] })
    expect(complaints({ jurisdictions: [], ipTypes: [] })).toEqual([
      'jurisdiction: jurisdictions_empty',
      'ipType: ip_types_empty',
    ])
  })

  it('is prefilled from an address, parts repeated or not', () => {
    const address = new URLSearchParams(
      'jurisdiction=de&jurisdiction=up&ipType=patent&procedure=preliminary_injunction&x=1',
    )
    expect(readFormValues(address)).toEqual({
      ...EMPTY_FORM,
      jurisdictions: ['de', 'up'],
      ipTypes: ['patent'],
      procedure: 'preliminary_injunction',
    })
  })

  it.each([
    [{ respondTime: '10:00' }, 'respondDate: deadline_day_empty'],
    [{ respondDate: '2026-02-30' }, 'respondDate: deadline_unreadable'],
    [{ respondDate: '2026-11-22' }, 'respondDate: deadline_past'],
    [{ respondDate: '2999-01-01' }, 'respondDate: deadline_far'],
    [{ respondDate: '2026-12-01', respondZone: 'Mars/Olympus' }, 'respondZone: zone_unknown'],
    [{ budgetAmount: 'a lot' }, 'budgetAmount: budget_unreadable'],
    [{ budgetAmount: '5', budgetCurrency: 'gold' }, 'budgetAmount: currency_unknown'],
    [{ claimAmount: 'half' }, 'claimAmount: claim_unreadable'],
    [{ wanted: '和'.repeat(2_001) }, 'wanted: wanted_long'],
    [{ confidentiality: 'none' }, 'confidentiality: confidentiality_unknown'],
    [{ respondDate: '2026-12-01', respondZone: 'GMT+25' }, 'respondZone: zone_unknown'],
    [{ procedure: 'duel' }, 'procedure: procedure_unknown'],
    [{ otherJurisdictions: '波兰、火星' }, 'otherJurisdictions: place_unknown'],
    [{ jurisdictions: [], otherJurisdictions: '火星' }, 'otherJurisdictions: place_unknown'],
  ])('refuses %o at its control', (typed, complaint) => {
    expect(complaints(typed)).toEqual([complaint])
  })

  it('reads a day without a time as its last minute, on the clock that was chosen', () => {
    expect(read({ respondDate: '2026-12-01', respondZone: 'Europe/Berlin' }).facts).toMatchObject({
      respondBy: '2026-12-01T22:59:00.000Z',
      respondZone: 'Europe/Berlin',
    })
  })

  it.each([
    ['300000', 300_000],
    ['300,000', 300_000],
    ['３０万', 300_000],
    ['1.5 万', 15_000],
  ])('reads the amount %s', (budgetAmount, amount) => {
    expect(read({ budgetAmount }).facts?.budget).toEqual({ amount, currency: 'CNY' })
  })

  it('keeps everything that was typed, and of a description without end what can be kept', () => {
    const typed = form({ ipTypes: [], opponents: 'Kept "Corp" \\', description: '字'.repeat(350_000) })
    const { form: kept, problems } = readDisputeForm(typed, NOW)
    expect(kept).toEqual({ ...typed, description: '字'.repeat(20_000) })
    expect(problems).toContainEqual({ field: 'description', code: 'description_long', about: 350_000 })
  })

  it('shows a dispute as it was written', () => {
    const { facts } = read({
      title: '题',
      otherJurisdictions: 'Brazil',
      opponents: 'A; B',
      respondDate: '2026-12-01',
      respondTime: '17:00',
      respondZone: 'America/New_York',
      budgetAmount: '5000',
      budgetCurrency: 'USD',
      description: '经过',
    })
    const shown = formOf(facts!, NO_PARTICULARS)
    expect(shown).toMatchObject({ jurisdictions: ['de', 'br'], respondTime: '17:00', opponents: 'A; B' })
    expect(readDisputeForm(shown, NOW).facts).toEqual(facts)
  })

  it('lets a deadline stand that has passed since, but no new one in the past', () => {
    const past = form({ respondDate: '2026-11-20', respondTime: '10:00' })
    const before = { respondBy: '2026-11-20T02:00:00.000Z' }
    expect(readDisputeForm(past, NOW, before).facts?.respondBy).toBe(before.respondBy)
    expect(readDisputeForm(past, NOW, { respondBy: null }).problems).toHaveLength(1)
  })
})

describe('names of places', () => {
  it('are known as the page writes them, in both languages, every one', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const code of JURISDICTIONS) {
        const name = jurisdictionName(locale, code)
        expect(readJurisdictions(name), name).toEqual({ codes: [code], unknown: [] })
      }
    }
  })

  it.each([
    ['巴西、波兰，IN', ['br', 'pl', 'in'], []],
    ['香港; 台湾', ['hk', 'tw'], []],
    ['Brazil, Taiwan, China, Poland', ['br', 'tw', 'pl'], []],
    ['刚果（金）、刚果（布）', ['cd', 'cg'], []],
    ['UPC, EUIPO', ['up', 'em'], []],
    ['德国、德國、Germany、DE', ['de'], []],
    ['德国、亚特兰蒂斯', ['de'], ['亚特兰蒂斯']],
    ['', [], []],
  ])('%s', (text, codes, unknown) => expect(readJurisdictions(text)).toEqual({ codes, unknown }))
})
