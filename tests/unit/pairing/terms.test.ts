import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../app/domain/document/record.ts'
import { agreementNumber, composeAgreement } from '../../../app/domain/pairing/agreement.ts'
import {
  type Extent,
  type ListedFirm,
  outsideListing,
  overlaps,
  sideRefusal,
} from '../../../app/domain/pairing/scope.ts'
import { readScope, readTerms, WHOLE_FEE } from '../../../app/domain/pairing/terms.ts'
import { TERMS } from '../../support/pairing-terms.ts'

const problemsOf = (change: object) => readTerms({ ...TERMS, ...change }).problems

describe('terms', () => {
  it('are read as they are given', () => {
    expect(readTerms(TERMS)).toEqual({ terms: TERMS })
  })

  it.each([
    [{ jurisdictions: [] }, 'jurisdictions', 'jurisdictions_missing'],
    [{ jurisdictions: ['mars'] }, 'jurisdictions', 'jurisdiction_unknown'],
    [{ ipTypes: [] }, 'ipTypes', 'ip_types_missing'],
    [{ languages: [] }, 'languages', 'languages_missing'],
    [{ lead: undefined }, 'lead', 'lead_missing'],
    [{ domesticEmail: 'nobody' }, 'domesticEmail', 'email_unreadable'],
    [{ overseasWork: ' ' }, 'overseasWork', 'words_missing'],
    [{ currency: undefined }, 'currency', 'currency_missing'],
    [{ overseasShare: Number.NaN }, 'overseasShare', 'share_unreadable'],
    [{ overseasShare: 6_001 }, 'overseasShare', 'shares_sum'],
    [{ validTo: '2026-12-01' }, 'validTo', 'term_backwards'],
    [{ validTo: '2026-02-30' }, 'validTo', 'day_unreadable'],
    [{ domesticInsuredUntil: '2026-11-30' }, 'domesticInsuredUntil', 'insured_before'],
    [{ responseHours: 0 }, 'responseHours', 'response_unreadable'],
    [{ noticeDays: 400 }, 'noticeDays', 'notice_unreadable'],
  ])('%j is refused', (change, field, message) => {
    expect(problemsOf(change)).toEqual([{ field, message }])
  })

  it('share the whole fee, whatever the parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WHOLE_FEE }), fc.integer({ min: 0, max: WHOLE_FEE }), (a, b) => {
        const read = readTerms({ ...TERMS, domesticShare: a, overseasShare: b })
        expect(read.terms !== undefined).toBe(a + b === WHOLE_FEE)
      }),
    )
  })

  it('may be a field only, where the centre brings two firms together', () => {
    const { jurisdictions, ipTypes, procedures, languages } = TERMS
    const field = { jurisdictions, ipTypes, procedures, languages }
    expect(readScope({ ...field, lead: 'domestic' })).toEqual({ terms: field })
    expect(readScope({ ...field, ipTypes: [] }).problems).toEqual([
      { field: 'ipTypes', message: 'ip_types_missing' },
    ])
  })
})

const firm = (change: Partial<ListedFirm> = {}): ListedFirm => ({
  type: 'provider',
  origin: 'overseas',
  status: 'listed',
  termEnd: null,
  places: new Set(['us:patent']),
  ...change,
})

describe('a side', () => {
  it.each([
    [firm(), null],
    [firm({ status: 'removal_notified' }), null],
    [firm({ status: 'suspended' }), 'unlisted'],
    [firm({ status: 'public_record' }), 'unlisted'],
    [firm({ origin: 'domestic' }), 'origin'],
    [firm({ type: 'expert' }), 'unknown'],
    [null, 'unknown'],
  ])('%#', (one, refusal) => {
    expect(sideRefusal(one, 'overseas')).toBe(refusal)
  })
})

describe('what the sides are listed for', () => {
  const both = (domestic: Partial<ListedFirm>, overseas: Partial<ListedFirm>) => ({
    domestic: firm({ origin: 'domestic', ...domestic }),
    overseas: firm(overseas),
  })

  it('holds the scope and the term of an agreement', () => {
    expect(outsideListing(TERMS, both({}, {}))).toEqual([])
    expect(outsideListing(TERMS, both({ termEnd: '2027-06-30' }, {}))).toEqual([
      { field: 'validTo', message: 'beyond_domestic' },
    ])
    expect(outsideListing(TERMS, both({}, { places: new Set(['us:trademark']) }))).toEqual([
      { field: 'jurisdictions', message: 'outside_overseas' },
      { field: 'ipTypes', message: 'outside_overseas' },
    ])
  })

  it('reaches from an organisation to its members, and never back', () => {
    const germany = { ...TERMS, jurisdictions: ['de'] }
    expect(
      outsideListing(germany, both({ places: new Set(['up:patent']) }, { places: new Set(['up:patent']) })),
    ).toEqual([])
    const court = { ...TERMS, jurisdictions: ['up'] }
    expect(
      outsideListing(court, both({ places: new Set(['de:patent']) }, { places: new Set(['up:patent']) })),
    ).toContainEqual({ field: 'jurisdictions', message: 'outside_domestic' })
  })
})

const DAYS = ['2026-01-01', '2026-06-01', '2027-01-01', '2027-06-01']
const extents = fc.record({
  jurisdictions: fc.subarray(['us', 'de', 'jp'], { minLength: 1 }),
  ipTypes: fc.subarray(['patent', 'trademark'] as const, { minLength: 1 }),
  procedures: fc.subarray(['litigation', 'customs'] as const),
  term: fc.tuple(fc.constantFrom(null, ...DAYS), fc.constantFrom(null, ...DAYS)),
})
const extentOf = ({
  term: [a, b],
  ...rest
}: { term: (string | null)[] } & Omit<Extent, 'validFrom' | 'validTo'>): Extent => {
  const [from, to] = a && b && a > b ? [b, a] : [a ?? null, b ?? null]
  return { ...rest, validFrom: from, validTo: to }
}

describe('two agreements of the same firms', () => {
  it('overlap whichever is asked first, and each overlaps itself', () => {
    fc.assert(
      fc.property(extents.map(extentOf), extents.map(extentOf), (a, b) => {
        const running = { status: 'active' } as const
        expect(overlaps(a, { ...b, ...running })).toBe(overlaps(b, { ...a, ...running }))
        expect(overlaps(a, { ...a, ...running })).toBe(true)
      }),
    )
  })

  it('overlap exactly where some place, procedure and day is in both', () => {
    const days = [...DAYS, '2025-12-31', '2026-03-01', '2027-12-31']
    fc.assert(
      fc.property(extents.map(extentOf), extents.map(extentOf), (a, b) => {
        const has = (one: Extent, place: string, right: string, procedure: string, day: string) =>
          one.jurisdictions.includes(place) &&
          one.ipTypes.some((x) => x === right) &&
          (one.procedures.length === 0 || one.procedures.some((x) => x === procedure)) &&
          (one.validFrom === null || one.validFrom <= day) &&
          (one.validTo === null || one.validTo >= day)
        const common = ['us', 'de', 'jp'].some((place) =>
          ['patent', 'trademark'].some((right) =>
            ['litigation', 'customs'].some((procedure) =>
              days.some(
                (day) => has(a, place, right, procedure, day) && has(b, place, right, procedure, day),
              ),
            ),
          ),
        )
        expect(overlaps(a, { ...b, status: 'active' })).toBe(common)
      }),
    )
  })

  it('do so whatever the term while one of them is suspended', () => {
    const old = { ...TERMS, validFrom: '2020-01-01', validTo: '2020-12-31' }
    expect(overlaps(TERMS, { ...old, status: 'active' })).toBe(false)
    expect(overlaps(TERMS, { ...old, status: 'suspended' })).toBe(true)
  })
})

describe('the agreement to sign', () => {
  const head = {
    ref: 'hz-2026-0007',
    termsVersion: 2,
    sides: { domestic: { zh: '甲所', en: 'A' }, overseas: { zh: null, en: 'B LLP' } },
    madeOn: '2026-11-23',
  }

  it('says every term, in Chinese and English', () => {
    const said = linesOf(composeAgreement(head, TERMS)).join('\n')
    for (const words of [
      '海指合〔2026〕0007号（第2版）',
      '甲所 / A',
      'B LLP',
      '王芳 · wang@d.example',
      'Ann Lee · lee@o.example · +1 202 555 0100',
      '美国 / United States',
      '专利 / patent',
      '不限 / any',
      '甲方 A 40 % · 乙方 B 60 %',
      'Party B bills the client for both',
      'USD',
      '平安 · CNY 1,000,000 · 有效至 until 2027-12-31',
      'within 24 hours',
      '2026-12-01 – 2027-11-30',
      '与企业沟通，收集证据',
      'Court work',
      '提前 30 日',
      TERMS.conflictProcedure,
    ]) {
      expect(said).toContain(words)
    }
  })

  it('has a number of its own', () => {
    expect(agreementNumber('hz-2027-0123')).toBe('海指合〔2027〕0123号')
  })
})
