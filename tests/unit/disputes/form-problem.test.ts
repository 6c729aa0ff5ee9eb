import { expect, it } from 'vitest'
import { sayProblems } from '../../../app/disputes/form-problem.ts'
import { registerTexts, translator } from '../../../app/i18n/dictionaries.ts'
import { zhCN } from '../../../app/i18n/zh-CN.ts'

registerTexts('zh-CN', zhCN)

it('says of an empty field which it is, by what the page calls it', () => {
  const labels: Record<string, string> = { situation: '基本情况', advice: '应对建议' }
  const empty = ['situation', 'advice'].map((field) => ({ field, code: 'words_empty' }))
  const said = sayProblems(translator('zh-CN'), 'intake', empty, (field) => labels[field] ?? '')
  expect(said.map(({ message }) => message)).toEqual(['请填写“基本情况”', '请填写“应对建议”'])
})
