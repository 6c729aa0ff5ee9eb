import type { Db } from './schema.ts'

const MINUTE_MS = 60_000

/** The steps of a minute, added up one by one, are a minute only so exactly. */
const ROUNDING_MS = 10

/**
 * Lets one request of `key` pass, or not: the generic cell rate algorithm. Each request moves the moment at which
 * everything would be paid for (`due`) on by its share of a minute; it may lie one minute ahead. So a whole minute's
 * allowance may come at once, and after that as much as time gives back; what is refused costs nothing. One statement
 * decides, so that no two processes let the same turn pass.
 * @param perMinute more than 0
 * @param now milliseconds since 1970
 * @returns null, or the seconds after which it is worth trying again
 */
export async function takeTurn(db: Db, key: string, perMinute: number, now: number): Promise<number | null> {
  const step = MINUTE_MS / perMinute
  const taken = await db
    .insertInto('rate_limit')
    .values({ key, due: now + step })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({
          due: eb
            .case()
            .when('rate_limit.due', '>', now)
            .then(eb('rate_limit.due', '+', step))
            .else(eb.ref('excluded.due'))
            .end(),
        }))
        .where('rate_limit.due', '<=', now + MINUTE_MS - step + Math.min(step / 2, ROUNDING_MS)),
    )
    .returning('due')
    .executeTakeFirst()
  if (taken) return null
  const { due } = await db
    .selectFrom('rate_limit')
    .select('due')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return Math.max(1, Math.ceil((due + step - now - MINUTE_MS) / 1000))
}

/** The seconds after which `takeTurn` would let the next request of `key` pass; null is now. Uses no turn up. */
export async function waitForTurn(
  db: Db,
  key: string,
  perMinute: number,
  now: number,
): Promise<number | null> {
  const step = MINUTE_MS / perMinute
  const row = await db.selectFrom('rate_limit').select('due').where('key', '=', key).executeTakeFirst()
  const ahead = (row?.due ?? 0) - (now + MINUTE_MS - step + Math.min(step / 2, ROUNDING_MS))
  return ahead <= 0 ? null : Math.max(1, Math.ceil(ahead / 1000))
}

/** Forgets whoever has caught up. */
export async function forgetTurns(db: Db, now: number): Promise<void> {
  await db.deleteFrom('rate_limit').where('due', '<=', now).execute()
}
