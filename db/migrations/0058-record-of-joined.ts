import { type Kysely, sql } from 'kysely'

const LATEST = 50

type Sums = { asked: number; kept: number; answers: number; minutes: number }

/**
 * How a party that was joined into another answered and was rated counts for the one that stays: its sums are worked out
 * anew over the records of both. Its own row stays as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ joined_id: string; kept_id: string }>`
    select joined_id, kept_id from party_joining`.execute(db)
  const into = new Map(rows.map(({ joined_id, kept_id }) => [joined_id, kept_id]))
  const entries = new Map<string, string[]>()
  for (const id of into.keys()) {
    let standing = id
    while (into.has(standing)) standing = into.get(standing)!
    entries.set(standing, [...(entries.get(standing) ?? [standing]), id])
  }
  for (const [standing, ids] of entries) {
    const answers = await answersOf(db, ids)
    const ratings = await ratingsOf(db, ids)
    if (answers.asked === 0 && ratings.length === 0) continue
    const points = ratings.reduce((sum, one) => sum + one, 0)
    await sql`insert into party_feedback (party_id, asked, kept, answers, answer_minutes, ratings, points)
      values (${standing}, ${answers.asked}, ${answers.kept}, ${answers.answers}, ${answers.minutes},
        ${ratings.length}, ${points})
      on conflict (party_id) do update set asked = excluded.asked, kept = excluded.kept, answers = excluded.answers,
        answer_minutes = excluded.answer_minutes, ratings = excluded.ratings, points = excluded.points`.execute(
      db,
    )
  }
}

type Side = { asked_at: string; responded_at: string | null; kept: number }

async function answersOf(db: Kysely<unknown>, ids: readonly string[]): Promise<Sums> {
  const { rows } = await sql<Side>`
    select asked_at, responded_at, kept from invitation_side where party_id in (${sql.join(ids)}) and kept is not null
    order by asked_at desc, invitation_id desc limit ${LATEST}`.execute(db)
  const answered = rows.filter(({ responded_at }) => responded_at !== null)
  const took = ({ asked_at, responded_at }: Side) =>
    Math.max(0, Math.round((Date.parse(responded_at!) - Date.parse(asked_at)) / 60_000))
  return {
    asked: rows.length,
    kept: rows.filter(({ kept }) => kept === 1).length,
    answers: answered.length,
    minutes: answered.reduce((sum, one) => sum + took(one), 0),
  }
}

/** The latest ratings that count, each in hundredths of a point. */
async function ratingsOf(db: Kysely<unknown>, ids: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ scores: number }>`
    select rating.responsiveness + rating.communication + rating.diligence as scores
    from rating join engagement on engagement.id = rating.engagement_id
    where rating.party_id in (${sql.join(ids)}) and rating.by_side = 'enterprise' and engagement.confirmed_at is not null
    order by rating.created_at desc, rating.engagement_id desc limit ${LATEST}`.execute(db)
  return rows.map(({ scores }) => Math.round((scores * 100) / 3))
}
