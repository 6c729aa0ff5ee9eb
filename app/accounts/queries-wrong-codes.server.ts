import type { Db } from '../../db/schema.ts'
import { countedSince, type WrongCodes } from '../domain/account/wrong-codes.ts'

/** The codes that were refused for an account and count still: the audit keeps each with its instant. */
export async function findWrongCodes(db: Db, accountId: string, now: Date): Promise<WrongCodes> {
  return refusedCodes(db, accountId, countedSince(now))
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max<string | null>('at').as('last')])
    .executeTakeFirstOrThrow()
}

/** How many codes were refused for an account after an instant. */
export async function countWrongCodes(db: Db, accountId: string, since: string): Promise<number> {
  const { count } = await refusedCodes(db, accountId, since)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function refusedCodes(db: Db, accountId: string, since: string) {
  return db
    .selectFrom('audit_event')
    .where('noun', '=', 'account')
    .where('subject_id', '=', accountId)
    .where('action', '=', 'refuse_code')
    .where('at', '>', since)
}
