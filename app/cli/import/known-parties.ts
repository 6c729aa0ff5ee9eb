import type SQLite from 'better-sqlite3'
import type { Origin, PartyType } from '../../domain/vocabulary/parties.ts'
import { PartyMissing } from './refusal.ts'

export type KnownParty = { id: string; type: PartyType; origin: Origin | null }

/** Enough for the parties of one file; a larger world is read again from the database. */
const MOST_REMEMBERED = 200_000

/** Parties by ref: evidence comes in runs, so most are remembered from the line before. */
export type KnownParties = {
  /** @throws PartyMissing */
  get(ref: string): KnownParty
  /** After a party was written: what was remembered may be old. */
  forget(ref: string): void
  /** After a batch was rolled back: everything remembered may be wrong. */
  forgetAll(): void
  typeOf(id: string): PartyType
}

export function knownParties(handle: SQLite.Database): KnownParties {
  const byRef = handle.prepare('select id, type, origin from party where ref = ?')
  const typeById = handle.prepare('select type from party where id = ?').pluck()
  const remembered = new Map<string, KnownParty>()
  return {
    get(ref) {
      const known = remembered.get(ref)
      if (known) return known
      const found = byRef.get(ref) as KnownParty | undefined
      if (!found) throw new PartyMissing(ref)
      if (remembered.size >= MOST_REMEMBERED) remembered.clear()
      remembered.set(ref, found)
      return found
    },
    forget: (ref) => void remembered.delete(ref),
    forgetAll: () => remembered.clear(),
    typeOf: (id) => typeById.get(id) as PartyType,
  }
}
