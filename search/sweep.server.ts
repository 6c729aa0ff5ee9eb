import { sql } from 'kysely'
import { spanTurns } from '../db/dialect/sqlite.ts'
import type { Db } from '../db/schema.ts'
import { readSetting, writeSetting } from '../db/settings.server.ts'
import { enqueuePairings, enqueueParties } from './enqueue.server.ts'

/** Name of the setting that holds the last day swept. */
export const SWEPT_ON = 'search_swept_on'

type Span = { first: string; last: string }

/**
 * Makes pending what time alone has changed since the last sweep: evidence that begins to count, ages anew or
 * expires, admissions, terms, leave and pauses that begin or end. No trigger sees that. Both ends of the span are included:
 * some dates are last valid days, and to look once too often costs nothing. Times are days in Asia/Shanghai.
 * @returns how many parties and pairings became pending
 */
export async function sweepDay(db: Db, day: string): Promise<number> {
  const swept = await readSetting(db, SWEPT_ON)
  if (swept === day) return 0
  if (swept === null) {
    await writeSetting(db, SWEPT_ON, day)
    return 0
  }
  const span = swept < day ? { first: swept, last: day } : { first: day, last: swept }
  return db.transaction().execute(async (trx) => {
    const parties = await touchedParties(trx, span)
    const pairings = await touchedPairings(trx, span)
    await enqueueParties(trx, parties)
    await enqueuePairings(trx, pairings)
    await writeSetting(trx, SWEPT_ON, day)
    return parties.length + pairings.length
  })
}

async function touchedParties(db: Db, { first, last }: Span): Promise<string[]> {
  const within = [first, last] as const
  const matters = db
    .selectFrom('matter')
    .select('party_id as id')
    .where((eb) =>
      eb.or([
        eb.between('filed_on', ...within),
        eb.between('closed_on', ...within),
        eb.between('expires_on', ...within),
      ]),
    )
  const admissions = db
    .selectFrom('admission')
    .select('party_id as id')
    .where((eb) => eb.or([eb.between('valid_from', ...within), eb.between('valid_to', ...within)]))
  const competences = db
    .selectFrom('competence')
    .select('party_id as id')
    .where((eb) => eb.between('expires_on', ...within))
  const terms = db
    .selectFrom('party')
    .select('id')
    .where((eb) => eb.or([eb.between('term_start', ...within), eb.between('term_end', ...within)]))
  const absences = (column: 'leave' | 'pauses') =>
    db
      .selectFrom('party')
      .select('id')
      .where(column, '<>', sql.lit('[]'))
      .where(spanTurns(`party.${column}`, first, last))
  const rows = await matters
    .union(admissions)
    .union(competences)
    .union(terms)
    .union(absences('leave'))
    .union(absences('pauses'))
    .execute()
  return rows.map(({ id }) => id)
}

async function touchedPairings(db: Db, { first, last }: Span): Promise<string[]> {
  const rows = await db
    .selectFrom('pairing')
    .select('id')
    .where((eb) => eb.or([eb.between('valid_from', first, last), eb.between('valid_to', first, last)]))
    .execute()
  return rows.map(({ id }) => id)
}
