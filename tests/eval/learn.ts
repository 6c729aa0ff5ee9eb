import { NONE, OUTPUTS } from '../../app/domain/matching/words/leaning.ts'
import { type Packed, sharesOf } from '../../app/domain/matching/words/learned.ts'
import { toLearnFrom } from '../../app/domain/matching/words/read-words.ts'
import { randomNamed } from '../../seeds/random.ts'
import { type Phrase, plainName } from './score-phrases.ts'

/** A feature that one example alone has says nothing of others. */
const LEAST_EXAMPLES = 2
/** So many features are kept of each model, those that weigh most. */
const MOST_FEATURES = 8_000
const ROUNDS = 12
const RATE = 0.3
/** The most that a weight of one byte can be. */
const MOST_STEPS = 127

/** Something labelled: its features, and which outputs are right of it. */
type Example = { features: readonly string[]; right: readonly number[] }
/** Whether one output at the most is right, or each may be. */
type Link = 'one' | 'each'
type Trained = { biases: Float64Array; weights: Map<string, Float64Array> }

export type Learned = Record<keyof typeof OUTPUTS | 'opponent', Packed>

/** Learns from labelled texts which procedure, side and rights they tell of, and which of those they name is the other side. */
export function learnFields(phrases: readonly Phrase[]): Learned {
  const texts = phrases.map(({ text, request }) => ({ ...toLearnFrom(text), request }))
  const field = (name: keyof typeof OUTPUTS, link: Link) => {
    const codes: readonly string[] = OUTPUTS[name]
    const examples = texts.map(({ features, request }) => {
      const meant = [request[name] ?? (link === 'one' ? NONE : [])].flat()
      return { features: features.map(({ code }) => code), right: meant.map((code) => codes.indexOf(code)) }
    })
    return learn(examples, codes.length, link)
  }
  const names = texts.flatMap(({ names, request }) => {
    const opponents = [request.opponents ?? []].flat().map(plainName)
    return names.map(({ name, features }) => ({
      features: features.map(({ code }) => code),
      right: opponents.includes(plainName(name)) ? [0] : [],
    }))
  })
  return {
    procedure: field('procedure', 'one'),
    role: field('role', 'one'),
    ipTypes: field('ipTypes', 'each'),
    opponent: learn(names, 1, 'each'),
  }
}

/**
 * Logistic regression by gradient descent with a rate of its own for each weight (Adagrad: Duchi, Hazan, Singer 2011), in
 * an order drawn with a seed, so that the same examples teach the same. Twice: the second time with the features alone
 * that weighed most.
 * @param width how many outputs there are
 */
export function learn(examples: readonly Example[], width: number, link: Link): Packed {
  const first = descended(examples, common(examples), width, link)
  const most = [...first.weights]
    .map(([feature, row]) => ({ feature, weight: Math.max(...row.map(Math.abs)) }))
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
    .slice(0, MOST_FEATURES)
  return packed(descended(examples, most.map(({ feature }) => feature).sort(), width, link), width)
}

function common(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>()
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= LEAST_EXAMPLES).map(([feature]) => feature)
}

function descended(
  examples: readonly Example[],
  vocabulary: readonly string[],
  width: number,
  link: Link,
): Trained {
  const zeros = () => new Map(vocabulary.map((feature) => [feature, new Float64Array(width)]))
  const [weights, squares] = [zeros(), zeros()]
  const [biases, biasSquares] = [new Float64Array(width), new Float64Array(width)]
  const random = randomNamed('learn')
  const step = (values: Float64Array, sums: Float64Array, o: number, slope: number) => {
    if (slope === 0) return
    sums[o]! += slope * slope
    values[o]! -= (RATE * slope) / Math.sqrt(sums[o]! + 1e-6)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, right } of random.sample(examples, examples.length)) {
      const known = features.filter((feature) => weights.has(feature))
      const scale = 1 / Math.sqrt(Math.max(known.length, 1))
      const scores = Float64Array.from(biases)
      for (const feature of known) {
        const row = weights.get(feature)!
        for (let o = 0; o < width; o++) scores[o]! += row[o]! * scale
      }
      const slopes = slopesOf(scores, right, link)
      for (const feature of known) {
        const [row, sums] = [weights.get(feature)!, squares.get(feature)!]
        for (let o = 0; o < width; o++) step(row, sums, o, slopes[o]! * scale)
      }
      for (let o = 0; o < width; o++) step(biases, biasSquares, o, slopes[o]!)
    }
  }
  return { biases, weights }
}

/** How far what the scores say is from what is right, output by output. */
function slopesOf(scores: Float64Array, right: readonly number[], link: Link): Float64Array {
  const slopes =
    link === 'one'
      ? Float64Array.from(sharesOf([...scores]))
      : scores.map((score) => 1 / (1 + Math.exp(-score)))
  for (const output of right) slopes[output]! -= 1
  return slopes
}

function packed({ biases, weights }: Trained, width: number): Packed {
  const rows = [...weights.values()]
  const most = rows.reduce((most, row) => row.reduce((m, w) => Math.max(m, Math.abs(w)), most), 0)
  const step = Number((most / MOST_STEPS).toPrecision(6)) || 1
  const bytes = Buffer.alloc(rows.length * width)
  rows.forEach((row, i) => {
    row.forEach((weight, o) => {
      const steps = Math.round(weight / step)
      bytes.writeInt8(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)), i * width + o)
    })
  })
  return {
    features: [...weights.keys()].join('\n'),
    step,
    biases: [...biases].map((bias) => Number(bias.toFixed(3))),
    weights: bytes.toString('base64'),
  }
}
