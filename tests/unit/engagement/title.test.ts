import { describe, expect, it } from 'vitest'
import { engagementTitle } from '../../../app/domain/engagement/title.ts'

const ENGAGEMENT = {
  parties: [
    { nameZh: '甲所', nameEn: null },
    { nameZh: null, nameEn: 'Firm B' },
  ],
  enterprise: { zh: '某企业', en: 'An Enterprise' },
  disputeTitle: '美国专利诉讼',
}

describe('by what an engagement is known', () => {
  it('is the other side and the dispute for whoever acts, whose own name is on all of them', () => {
    expect(engagementTitle(ENGAGEMENT, 'party')).toEqual({
      names: [{ nameZh: '某企业', nameEn: 'An Enterprise' }],
      about: '美国专利诉讼',
    })
  })

  it.each(['enterprise', 'centre', null] as const)('is who acts for %s', (side) => {
    expect(engagementTitle(ENGAGEMENT, side)).toEqual({ names: ENGAGEMENT.parties, about: null })
  })
})
