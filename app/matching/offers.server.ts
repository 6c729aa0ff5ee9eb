import { sql } from 'kysely'
import { amongText } from '../../db/dialect/sqlite.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Stake } from '../domain/matching/rank.ts'
import type { Section } from '../domain/matching/response.ts'
import type { OfferRecord } from '../domain/matching/rotation.ts'

const DAY_MS = 86_400_000

/**
 * How subjects fared in the runs recorded up to the question's instant, within the policy's window. A subject
 * stands in one section only, so its id alone says which.
 */
export async function offersOf(
  db: Db,
  subjectIds: readonly string[],
  question: Question,
  policy: Policy,
): Promise<Map<string, OfferRecord>> {
  if (subjectIds.length === 0) return new Map()
  const until = question.asOf.toISOString()
  const since = new Date(question.asOf.getTime() - policy.rotationDays * DAY_MS).toISOString()
  const rows = await faringOf(db, { ids: JSON.stringify(subjectIds), since, until })
  return new Map(rows.map((row) => [row.subject_id, { owed: Number(row.owed), lastOffered: row.last }]))
}

type Faring = { subject_id: string; owed: number; last: string | null }

const faringOf = statement(
  (_, { ids, since, until }: Record<'ids' | 'since' | 'until', string>) => sql<Faring>`
    select subject_id,
      sum(case when as_of >= ${since} then expected - offered else 0 end) as owed,
      max(case when offered = 1 then as_of end) as last
    from offer
    where ${amongText('subject_id', ids)} and as_of <= ${until}
    group by subject_id`,
)

/** Keeps what a recorded run meant for each subject's fair share. */
export async function recordStakes(
  trx: Trx,
  runId: string,
  stakes: readonly { section: Section; stake: Stake }[],
  asOf: Date,
): Promise<void> {
  if (stakes.length === 0) return
  await trx
    .insertInto('offer')
    .values(
      stakes.map(({ section, stake }) => ({
        run_id: runId,
        section,
        subject_id: stake.subjectId,
        expected: stake.expected,
        offered: stake.offered ? (1 as const) : (0 as const),
        as_of: asOf.toISOString(),
      })),
    )
    .execute()
}
