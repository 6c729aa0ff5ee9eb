import { describe, expect, it } from 'vitest'
import { readShare, writtenShare } from '../../../app/domain/quote/contingency.ts'
import { quoteFaults } from '../../../app/domain/quote/schema.ts'
import { readQuoteForm } from '../../../app/invitations/read-quote.server.ts'

const QUOTE = {
  rates: [],
  stages: [{ stage: 'response', amount: 0 }] as { stage: 'response'; amount: number }[],
  cap: null,
  validUntil: '2026-12-31',
  availableFrom: '2026-12-01',
}
const TODAY = '2026-11-28'
const codes = (feeModel: string, contingency?: { share: number; of: string }) =>
  quoteFaults({ ...QUOTE, feeModel, ...(contingency && { contingency }) }, TODAY).map(
    ({ message }) => message,
  )

describe('a contingent quote', () => {
  it('reads a share as people write it', () => {
    expect(['12.5', '12.5%', ' ３０ ％ ', '0.25'].map(readShare)).toEqual([1250, 1250, 3000, 25])
    for (const none of ['', 'x', '12.345', '-3', '1e2']) expect(readShare(none)).toBeNaN()
    expect([1250, 3000, 25].map(writtenShare)).toEqual(['12.5', '30', '0.25'])
  })

  it('says how much of what, and nobody else does', () => {
    const share = { share: 1500, of: '实际收回的赔偿额' }
    expect(codes('contingent')).toEqual(['share_missing'])
    expect(codes('contingent', share)).toEqual([])
    expect(codes('staged', share)).toEqual(['share_not_contingent'])
  })

  it('comes back from its form with everything that was written', () => {
    const read = (more: Record<string, string>) => {
      const form = new FormData()
      const said = {
        ...{ feeModel: 'contingent', currency: 'USD', 'amount-response': '0' },
        ...{ validUntil: '2026-12-31', availableFrom: '2026-12-01', note: '', cap: '' },
        ...more,
      }
      for (const [name, value] of Object.entries(said)) form.set(name, value)
      return readQuoteForm(form, TODAY)
    }
    expect(read({ share: '15%', shareOf: ' 实际收回额 ' }).quote?.contingency).toEqual({
      share: 1500,
      of: '实际收回额',
    })
    expect(read({}).problems).toEqual([{ field: 'share', code: 'share_missing' }])
    expect(read({ share: '130' }).problems?.map(({ field, code }) => [field, code])).toEqual([
      ['share', 'share_unreadable'],
      ['shareOf', 'share_of_missing'],
    ])
    expect(read({ share: '130', shareOf: 'x' }).form).toMatchObject({ share: '130', shareOf: 'x' })
  })
})
