import { looseKeyOf, nameKey } from '../app/domain/name.ts'
import type { Trx } from './schema.ts'

/** Keeps the names of a record of conflict as checks look for them; those that are known stay. Names are only ever added. */
export async function keepConflictNames(trx: Trx, id: string, names: readonly string[]): Promise<void> {
  const keys = new Set(names.map(nameKey).filter((key) => key !== ''))
  for (const key of keys) {
    await trx
      .insertInto('conflict_name')
      .values({ conflict_id: id, name_key: key, loose_key: looseKeyOf(key) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
