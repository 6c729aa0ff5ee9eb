import { LEARNED } from './learned-weights.ts'

/**
 * Logistic regression as it is kept: features line by line; biases and weights of its outputs, the weights as whole
 * numbers of `step`, a byte each, feature by feature, in base64.
 */
export type Packed = { features: string; step: number; biases: readonly number[]; weights: string }

/** What a model says of something: a score for each output, the logarithm of its odds, and what spoke for it. */
export type Scored<F> = {
  scores: readonly number[]
  /** Of the features that the model knows, the one that speaks most for an output, or against another. */
  strongest(output: number, against?: number): F
}

export type Model = {
  /** @returns null for something of which the model knows no feature */
  score<F extends { code: string }>(features: readonly F[]): Scored<F> | null
}

const models = new Map<keyof typeof LEARNED, Model>()

/** What was learned of a field, unpacked at its first use. */
export function learnedOf(field: keyof typeof LEARNED): Model {
  const model = models.get(field) ?? modelOf(LEARNED[field])
  models.set(field, model)
  return model
}

/** The share of each output, of which one at the most is right, by their scores. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const sum = odds.reduce((a, b) => a + b)
  return odds.map((odd) => odd / sum)
}

/** @throws Error where there are not as many weights as features */
export function modelOf({ features, step, biases, weights }: Packed): Model {
  const width = biases.length
  const indexes = new Map(features.split('\n').map((code, i) => [code, i]))
  const steps = Int8Array.from(atob(weights), (byte) => byte.charCodeAt(0))
  if (steps.length !== indexes.size * width) throw new Error('what was learned is damaged: run npm run learn')
  return {
    score<F extends { code: string }>(features: readonly F[]) {
      const known = features.flatMap((feature) => {
        const index = indexes.get(feature.code)
        return index === undefined ? [] : [{ feature, at: index * width }]
      })
      if (known.length === 0) return null
      const scale = step / Math.sqrt(known.length)
      const scores = biases.map((bias, o) =>
        known.reduce((score, { at }) => score + steps[at + o]! * scale, bias),
      )
      const strongest = (output: number, against?: number) => {
        const speaks = ({ at }: { at: number }) =>
          steps[at + output]! - (against === undefined ? 0 : steps[at + against]!)
        return known.reduce((best, one) => (speaks(one) > speaks(best) ? one : best)).feature
      }
      return { scores, strongest }
    },
  }
}
