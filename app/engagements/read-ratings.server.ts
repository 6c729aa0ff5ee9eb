import { RATED_POINTS } from '../domain/engagement/rating.ts'
import { type RatingInput, ratingSchema } from '../domain/engagement/schema.ts'

export type ReadRatings =
  | { ratings: Record<string, RatingInput>; problems?: never }
  | { ratings?: never; problems: { field: string; code: string }[] }

/** Reads one rating for each of `rated` from a form, or what to mend in it. */
export function readRatings(form: FormData, rated: readonly string[]): ReadRatings {
  const ratings: Record<string, RatingInput> = {}
  const problems: { field: string; code: string }[] = []
  for (const who of rated) {
    const value = (name: string) => String(form.get(`${who}-${name}`) ?? '')
    const scores = Object.fromEntries(RATED_POINTS.map((point) => [point, value(point) || Number.NaN]))
    const parsed = ratingSchema.safeParse({ ...scores, comment: value('comment') })
    if (parsed.success) ratings[who] = parsed.data
    else {
      problems.push(
        ...parsed.error.issues.map(({ path, message }) => ({
          field: `${who}-${String(path[0])}`,
          code: message,
        })),
      )
    }
  }
  return problems.length > 0 ? { problems } : { ratings }
}
