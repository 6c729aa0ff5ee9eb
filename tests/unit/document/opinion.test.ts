import { describe, expect, it } from 'vitest'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import { composeOpinion } from '../../../app/domain/document/compose.ts'
import type { PaperSubject } from '../../../app/domain/document/subject.ts'

const subject: PaperSubject = {
  enterprise: { name: '某公司', creditCode: null },
  facts: {
    title: '美国专利诉讼',
    jurisdictions: ['us'],
    ipTypes: ['patent'],
    procedure: null,
    role: null,
    industry: null,
    languages: [],
    opponents: [],
    respondBy: null,
    respondZone: null,
    budget: null,
    description: '',
  },
  particulars: NO_PARTICULARS,
}
const titlesOf = (risks: string, experts: string) =>
  composeOpinion(subject, { situation: '已收到律师函。', risks, advice: '先和解。', experts })
    .parts.map(({ title }) => title)
    .filter((title) => title !== '')

describe('an opinion', () => {
  it('numbers its parts one after the other', () => {
    expect(titlesOf('可能被禁售。', '王专家')).toEqual([
      '一、基本情况',
      '二、风险分析',
      '三、应对建议',
      '四、参与专家',
    ])
  })

  it('leaves no gap in the numbers where a part is left out', () => {
    expect(titlesOf(' ', '王专家')).toEqual(['一、基本情况', '二、应对建议', '三、参与专家'])
    expect(titlesOf('', '')).toEqual(['一、基本情况', '二、应对建议'])
  })
})
