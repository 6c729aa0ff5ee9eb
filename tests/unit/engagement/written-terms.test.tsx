import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { TermsChange } from '../../../app/engagements/terms.ts'
import { DroppedTerms, TermsVersions } from '../../../app/engagements/terms-versions.tsx'
import { LocaleProvider } from '../../../app/i18n/context.tsx'
import { registerTexts } from '../../../app/i18n/dictionaries.ts'
import { en } from '../../../app/i18n/en.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'

registerTexts('zh-CN', zhCN)
registerTexts('en', en)

const SCOPE = 'Discovery with four witnesses, and the hearing on the motion to dismiss in the first instance.'
const REASON =
  'The court has allowed the discovery that we have asked for, and it is more work than was quoted.'
const ANSWER = '封顶金额太高，请按两名证人重新测算后再提出。'

const CHANGE: TermsChange = {
  id: 'c',
  state: 'accepted',
  number: 2,
  from: '2026-12-01',
  scope: SCOPE,
  reason: REASON,
  side: 'party',
  partyId: 'p',
  proposedName: 'Counsel',
  proposedAt: '2026-11-23T01:00:00.000Z',
  answeredName: '法务',
  answeredAt: '2026-11-24T01:00:00.000Z',
  answer: '',
  feeModel: 'fixed',
  currency: 'USD',
  rates: null,
  stages: [{ stage: 'evidence', amount: 100 }],
  total: 100,
  cap: null,
  contingency: null,
}

const read = (locale: 'zh-CN' | 'en', node: ReactNode) =>
  renderToStaticMarkup(<LocaleProvider locale={locale}>{node}</LocaleProvider>)

it('marks the words of changed terms, and of a refusal, with their language for a reader of the other one', () => {
  const { answer: _, ...fees } = CHANGE
  const version = { ...fees, number: 2, quote: null, change: CHANGE }
  const chinese = read('zh-CN', <TermsVersions versions={[version]} current={null} pair={false} />)
  for (const words of [SCOPE, REASON]) {
    expect(chinese).toContain(
      `<dd class="written" lang="en"><span class="written-in quiet small" lang="zh-CN">原文为英文</span>${words}</dd>`,
    )
  }
  const dropped = { ...CHANGE, state: 'declined', number: null, answer: ANSWER } as const
  const english = read('en', <DroppedTerms dropped={[dropped]} />)
  expect(english).toContain(`<dd class="written">${SCOPE}</dd>`)
  expect(english).toMatch(new RegExp(`<dd class="written" lang="zh-CN">.*${ANSWER}</dd>`))
})
