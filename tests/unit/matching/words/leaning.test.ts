import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../app/domain/matching/words/folded.ts'
import { leaningsOf, unpacked } from '../../../../app/domain/matching/words/leaning.ts'
import { featuresOf } from '../../../../app/domain/matching/words/leaning-features.ts'
import { LEARNED } from '../../../../app/domain/matching/words/learned-weights.ts'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'
import { learn } from '../../../eval/learn.ts'
import { taughtDigest, taughtPhrases } from '../../../eval/taught.ts'
import { LONG } from '../../../support/thoroughness.ts'

describe('what texts lean to', () => {
  it('was learned from the labelled texts as they stand: else run npm run learn', () => {
    expect(LEARNED.taught).toBe(taughtDigest())
  })

  it.runIf(LONG)('is learned again from them', { timeout: 300_000 }, () => {
    const [kept, anew] = [unpacked(LEARNED), unpacked({ ...learn(taughtPhrases()), taught: '' })]
    const same = anew.features.filter((feature) => kept.features.includes(feature))
    expect(same.length).toBeGreaterThan(kept.features.length * 0.99)
  })

  it('is learned from examples: what only one code has speaks for it', () => {
    const texts = (words: string, procedure: 'customs' | 'udrp') =>
      Array.from({ length: 8 }, (_, i) => ({ text: `${words} ${'abcdefgh'[i]}`, request: { procedure } }))
    const packed = learn([...texts('crates seized', 'customs'), ...texts('name grabbed', 'udrp')])
    const weights = unpacked({ ...packed, taught: '' })
    const read = (text: string) => leaningsOf(featuresOf(fold(text), []), weights).procedure(null)?.code
    expect([read('our crates'), read('a name'), read('something else')]).toEqual([
      'customs',
      'udrp',
      undefined,
    ])
  })

  it('is nothing for a text of which nothing is known, and what the rules read stays', () => {
    const leanings = leaningsOf(featuresOf(fold('zzxqv'), []))
    expect([leanings.procedure(null), leanings.role(null), leanings.ipTypes()]).toEqual([null, null, []])
    expect(leanings.role('claimant')).toEqual({ code: 'claimant', words: null })
  })

  it('is shown with words of the text itself', () => {
    const text = '我们的集装箱停在鹿特丹出不来，说牌子有问题'
    const { because } = readWords(text)
    expect(because.length).toBeGreaterThan(1)
    for (const { words } of because) expect(text).toContain(words)
  })
})

describe('features', () => {
  it('leave names open, and say where they stand', () => {
    const folded = fold('Acme sued us. 被Acme告了')
    const [first, second] = [...folded.lower.matchAll(/acme/g)].map(({ index }) => ({
      start: index,
      end: index + 4,
    }))
    const features = featuresOf(folded, [first!, second!])
    expect([...features.keys()]).toEqual(expect.arrayContaining(['@ sued', 'sued us', '被@告', '告了']))
    expect([...features.keys()].some((code) => code.includes('acme'))).toBe(false)
    expect(features.get('sued us')).toEqual({ start: 5, end: 12 })
  })

  it('stand within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text)
        for (const [, { start, end }] of featuresOf(folded, [])) {
          expect(0 <= start && start < end && end <= folded.lower.length).toBe(true)
        }
      }),
    )
  })
})
