import { describe, expect, it } from 'vitest'
import { expiringSoon } from '../../../app/domain/application/expiring.ts'
import type { Values } from '../../../app/domain/application/values.ts'

const TODAY = '2026-11-24'
const licence = (validTo: string) => ({
  kind: 'admission' as const,
  facts: { licenceTitle: ['Attorney'], validTo: [validTo] } as Values,
})
const days = (claims: Parameters<typeof expiringSoon>[0]['claims'], coverExpiresOn = '') =>
  expiringSoon(
    { form: { insurance: { insurer: ['AXA'], coverExpiresOn: [coverExpiresOn] } }, claims },
    TODAY,
  ).map(({ section, day }) => `${section} ${day}`)

describe('what an application rests on that runs out soon', () => {
  it('is a licence or a policy within thirty days, the first first', () => {
    expect(days([licence('2026-12-24'), licence('2026-12-25')], '2026-12-01')).toEqual([
      'insurance 2026-12-01',
      'admissions 2026-12-24',
    ])
  })

  it('is also what has run out while it was examined', () =>
    expect(days([licence('2026-11-20')])).toEqual(['admissions 2026-11-20']))

  it('is nothing without an end, and no matter', () =>
    expect(days([licence(''), { ...licence('2026-11-25'), kind: 'matter' }])).toEqual([]))
})
