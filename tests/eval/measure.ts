import { randomNamed } from '../../seeds/random.ts'

/** How well one question was answered, each 0..1. */
export type Quality = { ndcg: number; reciprocalRank: number; recall: number }
export const NO_QUALITY: Quality = { ndcg: 0, reciprocalRank: 0, recall: 0 }
export const METRICS = ['ndcg', 'reciprocalRank', 'recall'] as const
export type Metric = (typeof METRICS)[number]

/** A mean with its bootstrap 95 % interval. */
export type Interval = { mean: number; low: number; high: number }

const DEPTH = 10
const RESAMPLES = 2_000

/**
 * Quality of a ranking. nDCG@10 with gain 2^grade − 1 and discount log2(rank + 1), against the best possible
 * order of `grades`; reciprocal rank of the first with a grade above 0, at any depth; recall@10 of those.
 */
export function qualityOf(ranking: readonly string[], grades: ReadonlyMap<string, number>): Quality {
  const gain = (grade: number, index: number) => (2 ** grade - 1) / Math.log2(index + 2)
  const first = ranking.slice(0, DEPTH)
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH)
  const best = ideal.reduce((sum, grade, i) => sum + gain(grade, i), 0)
  const relevant = [...grades].filter(([, grade]) => grade > 0)
  if (best === 0) return NO_QUALITY
  const found = ranking.findIndex((ref) => (grades.get(ref) ?? 0) > 0)
  return {
    ndcg: first.reduce((sum, ref, i) => sum + gain(grades.get(ref) ?? 0, i), 0) / best,
    reciprocalRank: found < 0 ? 0 : 1 / (found + 1),
    recall: relevant.filter(([ref]) => first.includes(ref)).length / Math.min(relevant.length, DEPTH),
  }
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The mean of `values` with the percentile bootstrap over questions; the same name draws the same resamples. */
export function bootstrap(values: readonly number[], name: string): Interval {
  const random = randomNamed(`bootstrap ${name}`)
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random.next() * values.length)]!
    return values.length === 0 ? 0 : sum / values.length
  }).sort((a, b) => a - b)
  return { mean: mean(values), low: means[RESAMPLES * 0.025]!, high: means[RESAMPLES * 0.975]! }
}

/** The paired difference of two rankings over the same questions, `ours − theirs`. */
export function pairedDifference(ours: readonly number[], theirs: readonly number[], name: string): Interval {
  return bootstrap(
    ours.map((value, i) => value - theirs[i]!),
    name,
  )
}
