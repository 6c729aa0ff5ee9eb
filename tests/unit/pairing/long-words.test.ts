import { expect, it } from 'vitest'
import { Problem } from '../../../app/domain/errors.ts'
import { textsIn } from '../../../app/http/texts-in.server.ts'
import { serverTranslator } from '../../../app/i18n/dictionaries.server.ts'
import { sayTermProblems } from '../../../app/pairings/say-term-problems.ts'

it('a step of a 1+1 names what is too long in it, in both languages', () => {
  const form = new FormData()
  form.set('words', ' 由由由 ')
  form.set('note', '查查查')
  expect(textsIn(form, { words: 3, note: 3 })).toEqual({ words: '由由由', note: '查查查' })
  const refused = () => textsIn(form, { words: 2, note: 1 })
  expect(refused).toThrow(Problem)
  const fields = fieldsOf(refused)
  expect(fields.map(({ about }) => about)).toEqual(['1', '2'])
  const said = (locale: 'zh-CN' | 'en') =>
    sayTermProblems(serverTranslator(locale), fields).map(({ message }) => message)
  expect(said('zh-CN')).toEqual(['太长：说明。', '太长：审查意见。'])
  expect(said('en')).toEqual(['Too long: Your words.', 'Too long: Findings.'])
})

function fieldsOf(refused: () => unknown): Problem['fields'] {
  try {
    refused()
  } catch (error) {
    if (error instanceof Problem) return error.fields
  }
  return []
}
