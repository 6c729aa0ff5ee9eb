import type SQLite from 'better-sqlite3'
import { looseKeyOf, nameKey } from '../../domain/name.ts'

/**
 * Makes the normalised names of one owner (a party, a conflict) equal to `names`.
 * @returns the new ones: their loose keys by their keys
 */
export type NameKeeper = (ownerId: string, names: readonly string[], isNew: boolean) => Map<string, string>

/** Prepared statements that keep `party_name` or `conflict_name` in step with its owner. */
export function nameKeeper(handle: SQLite.Database, owner: 'party' | 'conflict'): NameKeeper {
  const table = `${owner}_name`
  const add = handle.prepare(`insert into ${table} (${owner}_id, name_key, loose_key) values (?, ?, ?)`)
  const remove = handle.prepare(`delete from ${table} where ${owner}_id = ? and name_key = ?`)
  const present = handle.prepare(`select name_key from ${table} where ${owner}_id = ?`).pluck()
  return (ownerId, names, isNew) => {
    const wanted = new Map<string, string>()
    for (const name of names) {
      const key = nameKey(name)
      if (key !== '' && !wanted.has(key)) wanted.set(key, looseKeyOf(key))
    }
    const old = isNew ? [] : (present.all(ownerId) as string[])
    for (const key of old) if (!wanted.delete(key)) remove.run(ownerId, key)
    for (const [key, loose] of wanted) add.run(ownerId, key, loose)
    return wanted
  }
}
