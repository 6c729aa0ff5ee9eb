import { expect, it } from 'vitest'
import { EMPTY_FORM } from '../../../app/disputes/dispute-form-values.ts'
import { prefillFromWords } from '../../../app/disputes/prefill-from-words.server.ts'
import { readDisputeForm } from '../../../app/disputes/read-form.server.ts'
import { jurisdictionLabel } from '../../../app/domain/vocabulary/labels.ts'

const placeName = (code: string) => jurisdictionLabel(code).zh
const NOW = new Date('2026-11-23T00:00:00Z')

it('fills a form that can be submitted as it stands', () => {
  const words =
    '我司在慕尼黑展会上收到专利侵权临时禁令，对方是 Acme GmbH，货在土耳其被海关扣押，12月10日前答复'
  const { form, guesses } = prefillFromWords(words, EMPTY_FORM, placeName, NOW)
  const { facts } = readDisputeForm(form, () => 'title', NOW)
  expect(facts).toMatchObject({
    jurisdictions: ['de', 'tr'],
    ipTypes: ['patent'],
    procedure: 'preliminary_injunction',
    role: 'respondent',
    opponents: [{ name: 'Acme GmbH' }],
    respondBy: '2026-12-10T15:59:00.000Z',
    description: words,
  })
  expect(guesses.jurisdictions).toEqual(['慕尼黑', '土耳其'])
})

it('leaves what the register knows where the words say nothing', () => {
  const known = { ...EMPTY_FORM, industry: 'biomedicine', languages: ['zh'], enterprise: '某某公司' }
  const { form, guesses } = prefillFromWords('请帮帮我们', known, placeName, NOW)
  expect(form).toEqual({ ...known, description: '请帮帮我们' })
  expect(guesses).toEqual({})
})
