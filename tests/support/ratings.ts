import type { Db } from '../../db/schema.ts'

/** Ratings of service for every party of a database, told by its place in the order of references: from none to many, from poor to excellent. */
export async function rateEverybody(db: Db): Promise<void> {
  const parties = await db.selectFrom('party').select('id').orderBy('ref').execute()
  for (const [i, { id }] of parties.entries()) {
    const ratings = (i * 5) % 13
    if (ratings === 0) continue
    const points = ratings * (100 + ((i * 7) % 5) * 100)
    await db.insertInto('party_feedback').values({ party_id: id, ratings, points }).execute()
  }
}
