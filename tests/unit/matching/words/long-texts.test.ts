import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { namesIn } from '../../../../app/domain/invitation/names-in-text.ts'
import { readWords } from '../../../../app/domain/matching/words/read-words.ts'

vi.setConfig({ testTimeout: 120_000 })

const NOW = new Date('2026-11-23T00:00:00Z')
const RULES = new URL('../../../../app/domain/matching/words/', import.meta.url)

const long = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

/** The processor's own time for reading, which no busy machine stretches. */
function effort(text: string): number {
  const start = process.cpuUsage()
  readWords(text, NOW)
  namesIn(text, ['Acme GmbH', '华为技术有限公司'])
  return process.cpuUsage(start).user
}

/** Short ones first: of what gets harder with every part no longer text could be read to the end. */
const LENGTHS = [32, 64, 128, 256, 512, 4096]
/** So much more than in proportion may be chance; where every part is tried with every other it is eight times as much. */
const SLACK = 3
/** Of short texts nearly all the effort is chance. */
const LEAST = 12
const ATTEMPTS = 4

/** The step at which reading gets harder out of proportion, tried several times. */
function leapOf(part: string): string | null {
  let shorter = effort(long(part, LENGTHS[0]!))
  for (const [i, length] of LENGTHS.entries()) {
    if (i === 0) continue
    const before = LENGTHS[i - 1]!
    const most = () => Math.max(LEAST, (SLACK * length) / before) * shorter
    const text = long(part, length)
    let least = effort(text)
    for (let attempt = 1; attempt < ATTEMPTS && least > most(); attempt++) {
      shorter = Math.max(shorter, effort(long(part, before)))
      least = Math.min(least, effort(text))
    }
    if (least > most()) return `${JSON.stringify(part)}: ${least / shorter} times from ${before} to ${length}`
    shorter = least
  }
  return null
}

readWords('我们在德国被诉专利侵权。 Acme GmbH sued us in Germany over a patent.', NOW)

describe('takes as much longer as a text is longer', () => {
  it.each([
    'A-',
    'Met-Lys-Arg-',
    'A-C-G-T-',
    'a ',
    'A ',
    'A. ',
    'A.',
    'A & ',
    'AB',
    '-',
    '(',
    '"',
    ' ',
    'of the ',
    'A and ',
    '1',
    '1, ',
    '的',
    '公司',
    '有限公司',
    '、',
    'Acme Ltd, ',
    'Bosch ',
    'who sue ',
    '专利',
    'Germany ',
    '1月1日收到10日内,',
    'Acme在以在向在就在',
    '向法院提出申请',
  ])('with many of %j', (part) => {
    expect(leapOf(part)).toBeNull()
  })

  it('with many of whatever the rules are made of', () => {
    const words = readdirSync(RULES)
      .filter((file) => file !== 'learned-weights.ts')
      .flatMap((file) => readFileSync(new URL(file, RULES), 'utf8').split(/[^a-zA-Z'\u3400-\u9fff]+/))
    const pieces = [...new Set(words)].filter((word) => word.length > 0 && word.length < 20)
    const part = fc
      .array(
        fc.tuple(
          fc.constantFrom(...pieces),
          fc.constantFrom('', '', ' ', ' ', '-', ', ', '. ', '.', '、', '，', '(', '"', '1'),
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(part, (one) => {
        expect(leapOf(one)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})

it.each([
  'A-',
  'Met-Lys-Arg-',
  '专利',
  '1月1日收到10日内,',
  `不是${'这个'.repeat(30)}好专利`,
  `不是${'提到'.repeat(30)}好专利`,
  'Acme在以在向在就在',
])('reads 20,000 characters of %j, the longest text, soon', (part) => {
  expect(effort(long(part, 20_000)) / 1000).toBeLessThan(2000)
})
