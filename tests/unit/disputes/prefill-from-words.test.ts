import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DisputeForm, EMPTY_FORM } from '../../../app/disputes/dispute-form-values.ts'
import { guessesIn } from '../../../app/disputes/filled-from-words.server.ts'
import { prefillFromWords } from '../../../app/disputes/prefill-from-words.server.ts'
import { readDisputeForm } from '../../../app/disputes/read-form.server.ts'
import { jurisdictionLabel } from '../../../app/domain/vocabulary/labels.ts'

const placeName = (code: string) => jurisdictionLabel(code).zh
const NOW = new Date('2026-11-23T00:00:00Z')
const read = (words: string, form: Partial<DisputeForm> = {}) =>
  prefillFromWords({ ...EMPTY_FORM, ...form, words }, placeName, NOW)
const WORDS = '我司在慕尼黑展会上收到专利侵权临时禁令，对方是 Acme GmbH，货在土耳其被海关扣押，12月10日前答复'

describe('words', () => {
  it('fill an empty form that can be submitted as it stands', () => {
    const { form, told } = read(WORDS)
    const { facts } = readDisputeForm(form, NOW)
    expect(facts).toMatchObject({
      jurisdictions: ['de', 'tr'],
      ipTypes: ['patent'],
      procedure: 'preliminary_injunction',
      role: 'respondent',
      opponents: [{ name: 'Acme GmbH' }],
      respondBy: '2026-12-10T15:59:00.000Z',
      description: WORDS,
    })
    expect(guessesIn(form).jurisdictions).toEqual([
      { value: 'de', words: '慕尼黑' },
      { value: 'tr', words: '土耳其' },
    ])
    expect(told.kept).toEqual([])
  })

  it('fill in the court, which stays as somebody typed it', () => {
    const words = '在杜塞尔多夫地区法院被 Acme GmbH 起诉专利侵权'
    const { form } = read(words)
    expect(form.forum).toBe('杜塞尔多夫地区法院')
    expect(guessesIn(form).forum).toEqual([{ value: '杜塞尔多夫地区法院', words: '杜塞尔多夫地区法院' }])
    expect(read('在曼海姆地区法院被起诉专利侵权', form).form.forum).toBe('曼海姆地区法院')
    expect(read(words, { forum: 'OLG Düsseldorf' }).form.forum).toBe('OLG Düsseldorf')
  })

  it('fill in the number of the case and the day on which papers came', () => {
    const { form } = read(
      '慕尼黑第一地区法院 7 O 1234/26，11月20日送达，两周内表明是否应诉，原告 Acme GmbH，专利',
    )
    expect(form).toMatchObject({ docket: '7 O 1234/26', servedOn: '2026-11-20', respondDate: '2026-12-04' })
    expect(guessesIn(form).docket).toEqual([{ value: '7 O 1234/26', words: '7 O 1234/26' }])
    expect(read('', { ...form, docket: '7 O 99/26' }).form.docket).toBe('7 O 99/26')
  })

  it('name a day where days end before Shanghai’s: it is read on the clock there, until other words are read', () => {
    const first = read('在日本被诉专利侵权，12月10日前答复').form
    expect(first).toMatchObject({
      respondDate: '2026-12-10',
      respondTime: '23:59',
      respondZone: 'Asia/Tokyo',
    })
    const { facts } = readDisputeForm({ ...first, opponents: 'X' }, NOW)
    expect(facts?.respondBy).toBe('2026-12-10T14:59:00.000Z')
    expect(read('在法国被诉专利侵权，12月10日前答复', first).form).toMatchObject({
      respondDate: '2026-12-10',
      respondTime: '23:59',
      respondZone: 'Asia/Shanghai',
    })
    const chosen = read('在日本被诉专利侵权，12月10日前答复', { respondZone: 'Europe/Berlin' }).form
    expect(chosen.respondZone).toBe('Europe/Berlin')
    expect(read('在法国被诉专利侵权，12月10日前答复', chosen).form.respondZone).toBe('Europe/Berlin')
  })

  it('that say nothing leave what the register knows, and become the description', () => {
    const known = { industry: 'biomedicine', languages: ['zh'], enterprise: '某某公司' }
    const { form, told } = read('请帮帮我们', known)
    expect(form).toMatchObject({ ...known, description: '请帮帮我们' })
    expect(guessesIn(form)).toEqual({})
    expect(told).toMatchObject({ read: false, filled: ['description'], kept: [] })
  })

  it('add to what was chosen, fill what is empty, and leave what was typed', () => {
    const typed = {
      title: '我的标题',
      jurisdictions: ['us'],
      otherJurisdictions: '波兰',
      ipTypes: ['trademark'],
      procedure: 'litigation',
      opponents: 'Nobody Ltd; 无名',
      respondDate: '2026-12-01',
      budgetAmount: '30万',
      wanted: '和解',
      description: '自己写的经过',
    }
    const { form, told } = read(WORDS, typed)
    expect(form).toMatchObject({
      ...typed,
      jurisdictions: ['us', 'de'],
      otherJurisdictions: '波兰、土耳其',
      ipTypes: ['trademark', 'patent'],
      opponents: 'Nobody Ltd; 无名\nAcme GmbH',
      role: 'respondent',
    })
    expect(told).toEqual({
      read: true,
      filled: ['jurisdictions', 'ipTypes', 'role', 'opponents'],
      kept: ['procedure', 'respondBy', 'description'],
      missing: [],
    })
    expect(guessesIn(form).procedure).toBeUndefined()
  })

  it('that name neither the other side nor a day say so, for both decide who is listed', () => {
    expect(read('我司在德国被诉专利侵权，三天内要答复').told.missing).toEqual(['opponents', 'respondBy'])
  })

  it('name nobody twice who is there under another name', () => {
    const { form, told } = read('对方是 Acme GmbH', { opponents: '阿珂姆; ACME  gmbh' })
    expect(form.opponents).toBe('阿珂姆; ACME  gmbh')
    expect(told).toMatchObject({ read: true, kept: [] })
    expect(told.filled).not.toContain('opponents')
  })

  it('that are mended take with them what the first ones put there, and nothing else', () => {
    const first = read(WORDS, { jurisdictions: ['us'], opponents: 'Nobody Ltd' }).form
    const { form, told } = read('我司在法国被诉专利侵权，对方是 Other SA', first)
    expect(form).toMatchObject({
      jurisdictions: ['us', 'fr'],
      otherJurisdictions: '',
      opponents: 'Nobody Ltd\nOther SA',
      respondDate: '',
      respondTime: '',
      description: '我司在法国被诉专利侵权，对方是 Other SA',
    })
    expect(told.kept).toEqual([])
  })

  it('leave what somebody changed or took out after the first reading', () => {
    const first = read(WORDS).form
    const changed = {
      ...first,
      jurisdictions: [],
      procedure: 'customs',
      opponents: 'Acme GmbH; Acme Holding',
      description: `${WORDS}\r\n还有下文`,
    }
    const { form, told } = read(WORDS, changed)
    expect(form).toMatchObject({
      jurisdictions: [],
      otherJurisdictions: '土耳其',
      procedure: 'customs',
      opponents: changed.opponents,
      description: changed.description,
    })
    expect(told.kept).toEqual(['jurisdictions', 'procedure', 'description'])
    expect(read(WORDS, form).form).toMatchObject({ jurisdictions: [], procedure: 'customs' })
  })

  it('know their own description again, whichever way a browser ends its lines', () => {
    const first = read('在德国被诉\n专利').form
    const sent = { ...first, description: first.description.replaceAll('\n', '\r\n') }
    expect(read('在法国被诉', sent).form.description).toBe('在法国被诉')
  })

  it('lose nothing that somebody typed or chose, whatever a form carries along', () => {
    const lists = fc.subarray(['us', 'de', 'fr', 'jp'])
    const texts = fc.constantFrom('', 'a', 'Acme GmbH', '2026-12-01')
    const forms = fc.record({
      title: texts,
      jurisdictions: lists,
      ipTypes: fc.subarray(['patent', 'trademark']),
      procedure: fc.constantFrom('', 'litigation', 'customs'),
      opponents: fc.constantFrom('', 'Acme GmbH', 'A; B\nC'),
      respondDate: fc.constantFrom('', '2026-12-01'),
      wanted: texts,
      description: fc.constantFrom('', 'x', WORDS),
      filled: fc.constantFrom('', '{', '[]', '{"procedure":[{"value":1}]}', '{"nonsense":[]}'),
    })
    fc.assert(
      fc.property(forms, fc.constantFrom('', '你好', WORDS), (typed, words) => {
        const { form } = read(words, typed)
        for (const part of ['title', 'wanted', 'procedure', 'respondDate', 'description'] as const) {
          if (typed[part] !== '') expect(form[part]).toBe(typed[part])
        }
        expect(form.jurisdictions).toEqual(expect.arrayContaining(typed.jurisdictions))
        expect(form.ipTypes).toEqual(expect.arrayContaining(typed.ipTypes))
        expect(form.opponents.startsWith(typed.opponents)).toBe(true)
      }),
    )
  })
})
