import type SQLite from 'better-sqlite3'

/** Sentences about parties that go by the same name, or by one so close that it deserves a second look. */
export type SimilarNames = (partyId: string, looseKeys: ReadonlyMap<string, string>) => string[]

export function similarNames(handle: SQLite.Database): SimilarNames {
  const others = handle.prepare(
    `select party.ref, party_name.name_key as key from party_name join party on party.id = party_name.party_id
     where party_name.loose_key = ? and party_name.party_id <> ? limit 20`,
  )
  return (partyId, looseKeys) => {
    const said = new Map<string, string>()
    for (const [key, loose] of looseKeys) {
      const found = others.all(loose, partyId) as { ref: string; key: string }[]
      if (found.length === 0) continue
      const same = found.filter((other) => other.key === key)
      const ref = (same.length ? same : found).map((other) => other.ref).sort()[0]!
      const what = same.length ? 'the same name' : 'a name much like'
      if (same.length || !said.has(ref)) said.set(ref, `name: ${JSON.stringify(ref)} has ${what} "${key}"`)
    }
    return [...said.values()]
  }
}
