import { recordEvent } from '../../db/events.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { shanghaiDay } from '../domain/day.ts'
import { canPublishEditions, type EditionFacts } from '../domain/edition/difference.ts'
import { Problem } from '../domain/errors.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

/** Rows written in one statement: SQLite binds at most 32,766 values. */
const AT_ONCE = 1_000

/**
 * Freezes the directory as it stands today under the next number. One a day: a second one would say the same.
 * @returns its number
 * @throws Problem `not_found` for those who publish none, `duplicate` for a second one on the same day
 */
export async function publishEdition(db: Db, actor: Actor, now: Date): Promise<number> {
  if (!canPublishEditions(actor)) throw new Problem('not_found', 'there is no such page')
  const today = shanghaiDay(now)
  return db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('edition')
      .select(['number', 'as_of'])
      .orderBy('number', 'desc')
      .executeTakeFirst()
    if (last?.as_of === today) throw new Problem('duplicate', 'there is an edition of today')
    const number = (last?.number ?? 0) + 1
    const at = now.toISOString()
    await trx
      .insertInto('edition')
      .values({ number, as_of: today, published_by: actor.name, created_at: at })
      .execute()
    const parties = await trx
      .selectFrom('party')
      .selectAll()
      .where('status', 'in', RANKED_STATUSES)
      .where((eb) => eb.or([eb('term_end', 'is', null), eb('term_end', '>=', today)]))
      .orderBy('ref')
      .execute()
    const entries = parties.map((party) => ({
      number,
      type: party.type,
      ref: party.ref,
      name_zh: party.name_zh,
      name_en: party.name_en,
      facts: JSON.stringify({
        origin: party.origin,
        kind: party.kind,
        country: party.country,
        city: party.city,
        unit: party.unit,
        title: party.title,
        listedOn: party.listed_on,
        termEnd: party.term_end,
      } satisfies EditionFacts),
    }))
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      await trx
        .insertInto('edition_entry')
        .values(entries.slice(start, start + AT_ONCE))
        .execute()
    }
    const detail = { number, entries: entries.length }
    await recordEvent(
      trx,
      actor,
      { action: 'publish', noun: 'edition', subjectId: String(number), detail },
      now,
    )
    return number
  })
}
