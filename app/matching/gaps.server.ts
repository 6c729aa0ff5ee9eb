import type { Trx } from '../../db/schema.ts'
import { questionOf } from '../domain/matching/question.ts'
import type { MatchRequest } from '../domain/matching/request.ts'
import { type MatchResponse, SECTIONS } from '../domain/matching/response.ts'

/** Rows per statement: eight columns each. */
const CHUNK = 500

/**
 * Keeps the empty sections of a recorded run, one row for each place asked for. What published decisions do not
 * hold is no gap of the directory: a request for that pool leaves none.
 */
export async function recordGaps(
  trx: Trx,
  runId: string,
  request: MatchRequest & { asOf: string },
  empty: MatchResponse['empty'],
): Promise<void> {
  const asOf = new Date(request.asOf)
  const { places, procedure, pool } = questionOf(request, asOf)
  if (pool !== 'listed') return
  const rows = SECTIONS.flatMap((section) => {
    const why = empty[section]
    if (!why) return []
    return places.map((place) => ({
      run_id: runId,
      section,
      jurisdiction: place.jurisdiction,
      ip_type: place.ipType,
      procedure,
      constraint_code: why.constraint,
      without_count: why.without,
      as_of: asOf.toISOString(),
    }))
  })
  for (let start = 0; start < rows.length; start += CHUNK) {
    await trx
      .insertInto('match_gap')
      .values(rows.slice(start, start + CHUNK))
      .execute()
  }
}
