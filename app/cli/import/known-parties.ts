import type SQLite from 'better-sqlite3'
import type { Origin, PartyType } from '../../domain/vocabulary/parties.ts'
import { PartyMissing } from './refusal.ts'

export type KnownParty = {
  id: string
  type: PartyType
  origin: Origin | null
  /** The ref of the entry that this is, where the one that was asked for was joined into it; else null. */
  joinedInto: string | null
}

/** Enough for the parties of one file; a larger world is read again from the database. */
const MOST_REMEMBERED = 200_000

/** Parties by ref: evidence comes in runs, so most are remembered from the line before. */
export type KnownParties = {
  /** The party of a ref, or the one that it was joined into. @throws PartyMissing */
  get(ref: string): KnownParty
  /** After a party was written: what was remembered may be old. */
  forget(ref: string): void
  /** After a batch was rolled back: everything remembered may be wrong. */
  forgetAll(): void
  typeOf(id: string): PartyType
}

type Row = Pick<KnownParty, 'id' | 'type' | 'origin'> & { ref: string; keptId: string | null }

export function knownParties(handle: SQLite.Database): KnownParties {
  const read = (by: 'ref' | 'id') =>
    handle.prepare(
      `select id, ref, type, origin, kept_id as keptId from party
       left join party_joining on joined_id = party.id where party.${by} = ?`,
    )
  const byRef = read('ref')
  const byId = read('id')
  const typeById = handle.prepare('select type from party where id = ?').pluck()
  const remembered = new Map<string, KnownParty>()
  return {
    get(ref) {
      const known = remembered.get(ref)
      if (known) return known
      let found = byRef.get(ref) as Row | undefined
      if (!found) throw new PartyMissing(ref)
      while (found.keptId !== null) found = byId.get(found.keptId) as Row
      const { id, type, origin } = found
      const party = { id, type, origin, joinedInto: found.ref === ref ? null : found.ref }
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(ref, party)
      return party
    },
    forget: (ref) => void remembered.delete(ref),
    forgetAll: () => remembered.clear(),
    typeOf: (id) => typeById.get(id) as PartyType,
  }
}

/** The party that a record belongs to; one that was joined into another stands for that one, which is said. */
export function ownerOf(parties: KnownParties, ref: string, warnings: string[]): KnownParty {
  const party = parties.get(ref)
  if (party.joinedInto !== null) {
    warnings.push(
      `party: ${JSON.stringify(ref)} was joined into ${JSON.stringify(party.joinedInto)}, which it goes to`,
    )
  }
  return party
}
