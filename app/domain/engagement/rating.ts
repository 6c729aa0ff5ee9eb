/** What a rating is about: the service, never how the matter ended. */
export const RATED_POINTS = ['responsiveness', 'communication', 'diligence'] as const
export type RatedPoint = (typeof RATED_POINTS)[number]
export type Scores = Record<RatedPoint, number>

/** How many of its latest ratings speak for a party. */
export const LATEST_RATINGS = 50

/** From poor to excellent. */
export const SCORES = [1, 2, 3, 4, 5] as const

/** A rating as one number, in hundredths of a point: 433 for 4⅓. */
export function pointsOf(scores: Scores): number {
  const sum = RATED_POINTS.reduce((total, point) => total + scores[point], 0)
  return Math.round((sum * 100) / RATED_POINTS.length)
}
