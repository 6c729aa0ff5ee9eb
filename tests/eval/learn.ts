import {
  LEARNED_FIELDS,
  type LearnedField,
  NONE,
  OUTPUTS,
  type Packed,
  WIDTH,
} from '../../app/domain/matching/words/leaning.ts'
import { learnedFeatures } from '../../app/domain/matching/words/read-words.ts'
import { randomNamed } from '../../seeds/random.ts'
import type { Phrase } from './score-phrases.ts'

/** A feature that one text alone has says nothing of others. */
const LEAST_TEXTS = 2
/** So many features are kept, those that weigh most. */
const MOST_FEATURES = 12_000
const ROUNDS = 12
const RATE = 0.3

type Example = { features: string[]; labels: Phrase['request'] }
type Trained = { biases: Record<LearnedField, number[]>; weights: Map<string, Float64Array> }

/**
 * Learns what texts lean to from labelled ones: logistic regression, one output for each code, by gradient descent with
 * a rate of its own for each weight (Adagrad: Duchi, Hazan, Singer 2011), in an order drawn with a seed, so that the
 * same phrases teach the same. Twice: the second time with the features alone that weighed most.
 */
export function learn(phrases: readonly Phrase[]): Omit<Packed, 'taught'> {
  const examples = phrases.map(({ text, request }) => {
    return { features: [...learnedFeatures(text).keys()], labels: request }
  })
  const common = featuresOfMany(examples)
  const first = descended(examples, common)
  const most = [...first.weights]
    .map(([feature, row]) => ({ feature, weight: Math.max(...row.map(Math.abs)) }))
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1))
    .slice(0, MOST_FEATURES)
  return packed(descended(examples, new Set(most.map(({ feature }) => feature).sort())))
}

function featuresOfMany(examples: readonly Example[]): Set<string> {
  const texts = new Map<string, number>()
  for (const { features } of examples) {
    for (const feature of features) texts.set(feature, (texts.get(feature) ?? 0) + 1)
  }
  return new Set([...texts].filter(([, count]) => count >= LEAST_TEXTS).map(([feature]) => feature))
}

function descended(examples: readonly Example[], vocabulary: ReadonlySet<string>): Trained {
  const zeros = () => new Map([...vocabulary].map((feature) => [feature, new Float64Array(WIDTH)]))
  const [weights, squares] = [zeros(), zeros()]
  const [bias, biasSquares] = [new Float64Array(WIDTH), new Float64Array(WIDTH)]
  const random = randomNamed('learn')
  const step = (values: Float64Array, sums: Float64Array, i: number, slope: number) => {
    sums[i]! += slope * slope
    if (slope !== 0) values[i]! -= (RATE * slope) / Math.sqrt(sums[i]! + 1e-6)
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, labels } of random.sample(examples, examples.length)) {
      const rows = features.flatMap((feature) => {
        const row = weights.get(feature)
        return row ? [[row, squares.get(feature)!] as const] : []
      })
      const scale = 1 / Math.sqrt(Math.max(rows.length, 1))
      const scores = Float64Array.from(bias)
      for (const [row] of rows) for (let o = 0; o < WIDTH; o++) scores[o]! += row[o]! * scale
      const slopes = slopesOf(scores, labels)
      for (const [row, sums] of rows) for (let o = 0; o < WIDTH; o++) step(row, sums, o, slopes[o]! * scale)
      for (let o = 0; o < WIDTH; o++) step(bias, biasSquares, o, slopes[o]!)
    }
  }
  const biases = {} as Trained['biases']
  let offset = 0
  for (const field of LEARNED_FIELDS) {
    biases[field] = [...bias.slice(offset, offset + OUTPUTS[field].length)]
    offset += OUTPUTS[field].length
  }
  return { biases, weights }
}

/** How far each output is from what the labels say. */
function slopesOf(scores: Float64Array, labels: Phrase['request']): Float64Array {
  const slopes = new Float64Array(WIDTH)
  let offset = 0
  for (const field of LEARNED_FIELDS) {
    const codes: readonly string[] = OUTPUTS[field]
    const own = scores.subarray(offset, offset + codes.length)
    const meant = [labels[field] ?? []].flat()
    if (field === 'ipTypes') {
      own.forEach((score, i) => {
        slopes[offset + i] = 1 / (1 + Math.exp(-score)) - (meant.includes(codes[i]!) ? 1 : 0)
      })
    } else {
      const most = Math.max(...own)
      const odds = own.map((score) => Math.exp(score - most))
      const sum = odds.reduce((a, b) => a + b)
      const right = codes.indexOf(meant[0] ?? NONE)
      odds.forEach((odd, i) => {
        slopes[offset + i] = odd / sum - (i === right ? 1 : 0)
      })
    }
    offset += codes.length
  }
  return slopes
}

/** As whole numbers of a byte, each field with a step of its own. */
function packed({ biases, weights }: Trained): Omit<Packed, 'taught'> {
  const features = [...weights.keys()]
  const bytes = Buffer.alloc(features.length * WIDTH)
  const steps = {} as Packed['steps']
  let offset = 0
  for (const field of LEARNED_FIELDS) {
    const width = OUTPUTS[field].length
    const own = features.map((feature) => weights.get(feature)!.subarray(offset, offset + width))
    const step = own.reduce((most, row) => row.reduce((m, w) => Math.max(m, Math.abs(w)), most), 0) / 127
    steps[field] = Number(step.toPrecision(6))
    own.forEach((row, i) => {
      row.forEach((weight, o) => {
        bytes.writeInt8(Math.round(weight / step), i * WIDTH + offset + o)
      })
    })
    offset += width
  }
  const rounded = (field: LearnedField) => biases[field].map((bias) => Number(bias.toFixed(3)))
  return {
    features: features.join('\n'),
    steps,
    biases: { procedure: rounded('procedure'), role: rounded('role'), ipTypes: rounded('ipTypes') },
    weights: bytes.toString('base64'),
  }
}
