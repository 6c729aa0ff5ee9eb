import { IP_TYPES, type IpType } from '../../vocabulary/ip-types.ts'
import { PROCEDURES, type Procedure, type Role } from '../../vocabulary/procedures.ts'
import type { Features, Span } from './leaning-features.ts'
import { LEARNED } from './learned-weights.ts'

/** Stands where a text settles none of the codes. */
export const NONE = '-'

/**
 * What is learned of, each an output of its own: which procedure and which side, of which one at the most is right, and
 * of each right whether it is one. The order is that of the weights.
 */
export const OUTPUTS = {
  procedure: [NONE, ...PROCEDURES],
  role: [NONE, 'claimant', 'respondent', 'neutral'],
  ipTypes: [...IP_TYPES],
} as const
export type LearnedField = keyof typeof OUTPUTS
export const LEARNED_FIELDS = Object.keys(OUTPUTS) as LearnedField[]

/** What is learned: for each feature a weight for each output, as whole numbers of a field's step; and where each output starts. */
export type Weights = {
  features: readonly string[]
  steps: Record<LearnedField, number>
  biases: Record<LearnedField, readonly number[]>
  /** Feature by feature, in it field by field. */
  weights: Int8Array
}

export const WIDTH = LEARNED_FIELDS.reduce((width, field) => width + OUTPUTS[field].length, 0)

/**
 * How much what the rules read weighs beside what was learned, in natural logarithms of odds. This and what follows was
 * found on texts that neither rules nor weights had seen (tests/eval/RESULTS.md).
 */
const SAID = { procedure: 2.5, role: 2 } as const
/** From which share on what the rules read stays, and from which on what they do not read is taken. */
const SURE = { said: 0.4, procedure: 0.6, role: 0.75 } as const
/** From which score on a right is taken where the rules read none. */
const TAKEN = 0.3

/** Of a field: what it is, and the words that speak for it most; no words where the rules said so already. */
export type Settled<C extends string> = { code: C; words: Span | null }

/** Weighs what rules read of a text against what a great many labelled texts taught: see `leaningsOf`. */
export type Leanings = {
  /** The procedure, or null where the two are sure of none. */
  procedure(said: Procedure | null): Settled<Procedure> | null
  role(said: Role | null): Settled<Role> | null
  /** Where the rules read no right. */
  ipTypes(): { code: IpType; words: Span }[]
}

let learned: (Weights & { indexes: ReadonlyMap<string, number> }) | null = null

/** What stands in `learned-weights.ts`, read at the first text. */
function ready() {
  learned ??= indexed(unpacked(LEARNED))
  return learned
}

const indexed = (weights: Weights) => ({
  ...weights,
  indexes: new Map(weights.features.map((feature, i) => [feature, i])),
})

/** Weights as they are kept; `taught` is a digest of the texts that they were learned from. */
export type Packed = Pick<Weights, 'steps' | 'biases'> & Record<'features' | 'weights' | 'taught', string>

/** @throws Error where there are not as many weights as features */
export function unpacked({ features, steps, biases, weights }: Packed): Weights {
  const list = features.split('\n')
  const bytes = Int8Array.from(atob(weights), (byte) => byte.charCodeAt(0))
  if (bytes.length !== list.length * WIDTH) throw new Error('learned weights: run npm run learn')
  return { features: list, steps, biases, weights: bytes }
}

/**
 * What the features of a text lean to: logistic regression on the labelled texts of tests/eval (`npm run learn`). A
 * text of which nothing is known leans to nothing.
 * @param weights for judging others than those that are kept
 */
export function leaningsOf(features: Features, weights?: Weights): Leanings {
  const { indexes, steps, biases, weights: all } = weights ? indexed(weights) : ready()
  const known = [...features].flatMap(([code, span]) => {
    const index = indexes.get(code)
    return index === undefined ? [] : [{ index, span }]
  })
  const scale = 1 / Math.sqrt(known.length)
  const weightAt = (field: LearnedField, index: number, output: number) =>
    all[index * WIDTH + OFFSETS[field] + output]! * steps[field] * scale
  const scores = (field: LearnedField) =>
    biases[field].map((bias, output) =>
      known.reduce((score, { index }) => score + weightAt(field, index, output), bias),
    )
  /** The words that speak most for an output against another. */
  const wordsFor = (field: LearnedField, output: number, against: number | null): Span => {
    const speaking = ({ index }: { index: number }) =>
      weightAt(field, index, output) - (against === null ? 0 : weightAt(field, index, against))
    return known.reduce((best, one) => (speaking(one) > speaking(best) ? one : best)).span
  }
  function one<C extends Procedure | Role>(field: 'procedure' | 'role', said: C | null): Settled<C> | null {
    if (known.length === 0) return said && { code: said, words: null }
    const codes: readonly string[] = OUTPUTS[field]
    const shares = sharesOf(
      scores(field).map((score, i) => score + (said !== null && codes[i] === said ? SAID[field] : 0)),
    )
    const [best, second] = highest(shares)
    const code = codes[best] as C | typeof NONE
    if (code === NONE || shares[best]! < (code === said ? SURE.said : SURE[field])) return null
    return { code, words: code === said ? null : wordsFor(field, best, second) }
  }
  return {
    procedure: (said) => one<Procedure>('procedure', said),
    role: (said) => one<Role>('role', said),
    ipTypes: () => {
      if (known.length === 0) return []
      return scores('ipTypes').flatMap((score, i) =>
        score < TAKEN ? [] : [{ code: OUTPUTS.ipTypes[i]!, words: wordsFor('ipTypes', i, null) }],
      )
    },
  }
}

const OFFSETS = { procedure: 0, role: OUTPUTS.procedure.length, ipTypes: WIDTH - OUTPUTS.ipTypes.length }

function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const sum = odds.reduce((a, b) => a + b)
  return odds.map((odd) => odd / sum)
}

/** The indexes of the highest and of the second. */
function highest(shares: readonly number[]): [number, number] {
  const order = shares.map((_, i) => i).sort((a, b) => shares[b]! - shares[a]!)
  return [order[0]!, order[1]!]
}
