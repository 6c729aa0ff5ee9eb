import { describe, expect, it } from 'vitest'
import { fold } from '../../../../app/domain/matching/words/folded.ts'
import { mainPart } from '../../../../app/domain/matching/words/main-part.ts'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'

const NOW = new Date('2026-11-23T00:00:00Z')
const read = (text: string) => readWords(text, NOW).request

describe('what a text puts aside', () => {
  it.each([
    ['挪威那边的事不用管。现在的问题是芬兰海关扣了我们的货，说侵犯商标', ['fi'], 'customs'],
    ['去年在秘鲁被人告专利侵权，早就撤诉了，这次请帮我看智利：我们的商标被人抢注', ['cl'], 'squatting'],
    ['我们在捷克被起诉外观侵权，已经和解。真正要处理的是波兰，海关把货扣了', ['pl'], 'customs'],
    ['希腊的案子无需再问，要问的是土耳其有人抢注了我们的商标', ['tr'], 'squatting'],
  ])('does not count beside the rest in %s', (text, places, procedure) => {
    expect(read(text)).toMatchObject({ jurisdictions: places, procedure })
  })

  it('still settles what nothing else does', () => {
    expect(read('我们的货在芬兰被海关扣了，说侵犯商标。现在问题是没人理我们')).toMatchObject({
      jurisdictions: ['fi'],
      ipTypes: ['trademark'],
      procedure: 'customs',
    })
  })

  it('names nobody as an opponent whose matter is done with', () => {
    const { opponents } = read('戴森那个案子不用管了。现在的问题是飞利浦在德国起诉我们专利侵权')
    expect(opponents?.map(({ name }) => name)).toEqual(['飞利浦'])
  })

  it('keeps every position, and the text itself where nothing is put aside', () => {
    const folded = fold('英国的事不用管，法国被起诉')
    const main = mainPart(folded)
    expect(main.lower).toHaveLength(folded.lower.length)
    expect(main.lower.indexOf('法国')).toBe(folded.lower.indexOf('法国'))
    expect(main.lower).not.toContain('英国')
    const whole = fold('在法国被起诉专利侵权')
    expect(mainPart(whole)).toBe(whole)
  })
})
