import type SQLite from 'better-sqlite3'
import { looseNameKey } from '../../domain/name.ts'

/** Sentences about parties that go by the same name, or by one so close that it deserves a second look. */
export type SimilarNames = (partyId: string, nameKeys: readonly string[]) => string[]

export function similarNames(handle: SQLite.Database): SimilarNames {
  const others = (column: string) =>
    handle
      .prepare(
        `select party.ref from party_name join party on party.id = party_name.party_id
         where party_name.${column} = ? and party_name.party_id <> ? order by party.ref limit 1`,
      )
      .pluck()
  const equal = others('name_key')
  const close = others('loose_key')
  return (partyId, nameKeys) => {
    const said = new Map<string, string>()
    for (const key of nameKeys) {
      const same = equal.get(key, partyId) as string | undefined
      if (same !== undefined) said.set(same, `name: ${JSON.stringify(same)} has the same name "${key}"`)
      const near = same ?? (close.get(looseNameKey(key), partyId) as string | undefined)
      if (near !== undefined && !said.has(near)) {
        said.set(near, `name: ${JSON.stringify(near)} has a name much like "${key}"`)
      }
    }
    return [...said.values()]
  }
}
