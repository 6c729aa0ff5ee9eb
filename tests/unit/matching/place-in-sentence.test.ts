import { expect, it } from 'vitest'
import { citedIn, FORUM_RULES } from '../../../app/domain/calendar/forum-rules.ts'
import { placeInSentence } from '../../../app/domain/matching/sentence.ts'

it.each([
  ['us', 'the United States'],
  ['nl', 'the Netherlands'],
  ['do', 'the Dominican Republic'],
  ['up', 'the Unified Patent Court'],
  ['de', 'Germany'],
  ['em', 'EUIPO'],
])('%s reads in an English sentence as “%s”', (code, en) => {
  expect(placeInSentence(code).en).toBe(en)
})

it('no provision is cited to a reader of English in Chinese', () => {
  const cited = Object.values(FORUM_RULES).flatMap(({ moves, counts }) => [moves, counts ?? ''])
  expect(cited.filter((one) => /\p{Script=Han}/u.test(citedIn(one, 'en')))).toEqual([])
})
