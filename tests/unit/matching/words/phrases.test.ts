import { describe, expect, it, vi } from 'vitest'
import {
  NAMED_FIELDS,
  type Phrase,
  precision,
  readPhrases,
  recall,
  scorePhrases,
} from '../../../eval/score-phrases.ts'
import { taughtPhrases } from '../../../eval/taught.ts'

// Hundreds of texts, read one by one: seconds where others use the machine too.
vi.setConfig({ testTimeout: 60_000 })

const phrases = readPhrases(new URL('../../../eval/phrases.jsonl', import.meta.url))

function expectReadWell(phrases: readonly Phrase[]): void {
  const { all } = scorePhrases(phrases)
  expect(precision(all)).toBeGreaterThanOrEqual(0.97)
  expect(recall(all)).toBeGreaterThanOrEqual(0.9)
}

it('judges enough phrases, each once', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(330)
  expect(new Set(phrases.map((phrase) => phrase.text)).size).toBe(phrases.length)
})

it('reads the phrases with precision 0.97 and recall 0.90 over pairs of field and code', () => {
  expectReadWell(phrases)
})

it('reads phrases in another manner: memos, notes of a hotline, mixed languages, slips of the pen', () => {
  const others = readPhrases(new URL('../../../eval/phrases-fresh.jsonl', import.meta.url))
  expect(others.length).toBeGreaterThanOrEqual(140)
  expectReadWell(others)
})

it('reads phrases as people say them: everyday words, no legal terms, chats and minutes', () => {
  const spoken = readPhrases(new URL('../../../eval/phrases-spoken.jsonl', import.meta.url))
  expect(spoken.length).toBe(600)
  expectReadWell(spoken)
})

// Thousands of texts, read one by one: half a minute where others use the machine too.
describe('phrases that name companies, persons and days', { timeout: 120_000 }, () => {
  const named = readPhrases(new URL('../../../eval/phrases-named.jsonl', import.meta.url))

  it('are read as well', () => {
    expect(named.length).toBe(4400)
    expectReadWell(named)
  })

  it('tell whom the dispute is against and by when to answer', () => {
    const { opponents, respondBy } = scorePhrases(named, NAMED_FIELDS)
    for (const tally of [opponents, respondBy]) {
      expect(precision(tally)).toBeGreaterThanOrEqual(0.97)
      expect(recall(tally)).toBeGreaterThanOrEqual(0.9)
    }
  })
})

it('reads the half that no rule was mended on as well', () => {
  expectReadWell(phrases.filter((_, index) => index % 2 === 1))
})

describe('phrases of which nothing was learned', () => {
  const kept = readPhrases(new URL('../../../eval/phrases-kept.jsonl', import.meta.url))

  it('are none of those that were', () => {
    const taught = new Set(taughtPhrases().map(({ text }) => text))
    expect(kept.length).toBe(750)
    expect(kept.filter(({ text }) => taught.has(text))).toEqual([])
  })

  it('are read with precision 0.96 and recall 0.93', () => {
    const { all } = scorePhrases(kept)
    expect(precision(all)).toBeGreaterThanOrEqual(0.96)
    expect(recall(all)).toBeGreaterThanOrEqual(0.93)
  })

  it('tell whom the dispute is against with precision 0.95 and recall 0.90', () => {
    const { opponents } = scorePhrases(kept, ['opponents'])
    expect(precision(opponents)).toBeGreaterThanOrEqual(0.95)
    expect(recall(opponents)).toBeGreaterThanOrEqual(0.9)
  })
})

it('guesses hardly ever at what tells of no dispute', () => {
  const idle = readPhrases(new URL('../../../eval/phrases-idle.jsonl', import.meta.url))
  const { procedure, role } = scorePhrases(idle)
  expect(idle.length).toBeGreaterThanOrEqual(150)
  expect(procedure.wrong + role.wrong).toBeLessThanOrEqual(idle.length * 0.02)
})
