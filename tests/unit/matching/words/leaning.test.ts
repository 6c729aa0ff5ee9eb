import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../../app/domain/matching/words/folded.ts'
import { leaningsOf } from '../../../../app/domain/matching/words/leaning.ts'
import { featuresOf } from '../../../../app/domain/matching/words/leaning-features.ts'
import { modelOf } from '../../../../app/domain/matching/words/learned.ts'
import { LEARNED, TAUGHT } from '../../../../app/domain/matching/words/learned-weights.ts'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'
import { learn, learnFields } from '../../../eval/learn.ts'
import { taughtDigest, taughtPhrases } from '../../../eval/taught.ts'
import { LONG } from '../../../support/thoroughness.ts'

const codes = (...codes: string[]) => codes.map((code) => ({ code }))

describe('a model', () => {
  const crates = Array.from({ length: 8 }, (_, i) => ({
    features: ['crates', 'seized', `a${i % 4}`],
    right: [0],
  }))
  const names = Array.from({ length: 8 }, (_, i) => ({
    features: ['name', 'grabbed', `a${i % 4}`],
    right: [1],
  }))
  const model = modelOf(learn([...crates, ...names], 2, 'one'))

  it('has learned what speaks for what', () => {
    const [seized, grabbed] = model.score(codes('seized'))!.scores
    expect(seized).toBeGreaterThan(grabbed!)
    expect(model.score(codes('a1', 'name', 'unknown'))!.strongest(1, 0)).toEqual({ code: 'name' })
  })

  it('says nothing of what it knows nothing of', () => {
    expect(model.score(codes('something', 'else'))).toBeNull()
  })

  it('is refused where weights are missing', () => {
    const packed = learn(crates, 2, 'one')
    expect(() => modelOf({ ...packed, weights: packed.weights.slice(4) })).toThrow('npm run learn')
  })
})

describe('what texts lean to', () => {
  it('was learned from the labelled texts as they stand: else run npm run learn', () => {
    expect(TAUGHT).toBe(taughtDigest())
  })

  it.runIf(LONG)('is learned again from them', { timeout: 600_000 }, () => {
    const anew = learnFields(taughtPhrases())
    for (const [field, { features }] of Object.entries(anew)) {
      const kept = new Set(LEARNED[field as keyof typeof anew].features.split('\n'))
      const list = features.split('\n')
      expect(list.filter((feature) => kept.has(feature)).length).toBeGreaterThan(list.length * 0.99)
    }
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
    const written = features.map(({ code }) => code)
    expect(written).toEqual(expect.arrayContaining(['@ sued', 'sued us', '被@告', '告了']))
    expect(written.some((code) => code.includes('acme'))).toBe(false)
    expect(features).toContainEqual({ code: 'sued us', start: 5, end: 12 })
  })

  it('stand within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text)
        for (const { start, end } of featuresOf(folded, [])) {
          expect(0 <= start && start < end && end <= folded.lower.length).toBe(true)
        }
      }),
    )
  })
})
