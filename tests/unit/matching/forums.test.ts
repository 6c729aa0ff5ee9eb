import { describe, expect, test } from 'vitest'
import { fold } from '../../../app/domain/matching/words/folded.ts'
import { findForum, forumOf } from '../../../app/domain/matching/words/forums.ts'
import { readWords } from '../../../app/domain/matching/words/read-words.ts'
import { FORUM_SOURCES, FORUMS, FORUMS_AS_OF } from '../../../app/domain/vocabulary/forums.ts'
import { PROCEDURES } from '../../../app/domain/vocabulary/procedures.ts'

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))

describe('The table of forums', () => {
  test.each(FORUMS.map((forum) => [forum.code, forum] as const))(
    '%s is found under every name it has, in any case, width and composition',
    (code, { name, forms }) => {
      for (const form of [name.zh, name.en, ...forms]) {
        for (const written of [
          form,
          form.toUpperCase(),
          form.toLowerCase(),
          fullWidth(form),
          form.normalize('NFD'),
          `  ${form.replaceAll(' ', '  ')}. `,
        ]) {
          expect([written, forumOf(written)]).toEqual([written, code])
        }
      }
    },
  )

  test('has each code once, a day, and a source for each kind', () => {
    const codes = FORUMS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(FORUMS_AS_OF).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const source of Object.values(FORUM_SOURCES)) expect(source).not.toBe('')
    for (const { procedures } of FORUMS) expect(PROCEDURES).toEqual(expect.arrayContaining([...procedures]))
  })
})

describe('A line that names a forum', () => {
  test.each([
    ['E.D. Tex.', 'us-edtex'],
    ['E. D. Tex.', null],
    ['ED Tex', 'us-edtex'],
    ['United States District Court for the Eastern District of Texas, Marshall Division', 'us-edtex'],
    ['美國德州東區聯邦地區法院', 'us-edtex'],
    ['東京地方裁判所', 'jp-tokyo'],
    ['Landgericht München I, 7. Zivilkammer', 'de-muenchen'],
    ['UPC München', 'up-munich'],
    ['UPC Düsseldorf local division', 'up-duesseldorf'],
    ['WIPO', 'wipo'],
    ['Forum', 'forum'],
    ['Amazon.de', 'amazon'],
    ['USITC', null],
    ['E.D. Tex.; Fed. Cir.', 'us-edtex'],
    ['E.D. Tex. / W.D. Tex.', null],
    ['somewhere', null],
    ['', null],
    ['🦄', null],
  ])('%s', (line, code) => expect(forumOf(line)).toBe(code))
})

describe('A text that names a forum', () => {
  const read = (text: string) => {
    const { because, request } = readWords(text)
    expect(request).not.toHaveProperty('forum')
    return because.filter(({ field }) => field === 'forum').map(({ code }) => code)
  }

  test.each([
    ['我们在得州东区联邦地区法院被起诉专利侵权', ['得州东区联邦地区法院']],
    ['被对方告到杜塞尔多夫地区法院，称侵犯其专利', ['杜塞尔多夫地区法院']],
    ['We were sued for patent infringement in E.D. Tex. last week.', ['E.D. Tex']],
    ['亚马逊德国站投诉我们的产品侵犯外观设计，链接被下架', ['亚马逊']],
    ['A UDRP complaint was filed with WIPO against our domain.', ['WIPO']],
    ['我们在亚马逊上卖的产品在汉堡地区法院被起诉侵犯专利', ['汉堡地区法院']],
    ['他们在得州东区和特拉华州联邦法院同时起诉我们专利侵权', []],
    ['我们的商标在德国被抢注', []],
  ])('%s', (text, forums) => expect(read(text)).toEqual(forums))

  test('is not asked for a court where nobody sues', () => {
    expect(findForum(fold('E.D. Tex.'), null)).toBeNull()
    expect(findForum(fold('E.D. Tex.'), 'customs')).toBeNull()
  })
})
