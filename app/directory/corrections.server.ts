import type { Db } from '../../db/schema.ts'
import { nameKey } from '../domain/name.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

/** Fewer characters are half of other names with one changed. */
const HAN_NAME = /^\p{Script=Han}{4,20}$/u
const NAMES_READ = 50
const CORRECTIONS = 3

/**
 * Texts that differ from `q` in one Chinese character and stand so in a name of the directory: the search engine
 * forgives a wrong letter in a long Latin word, and no wrong character. Whether each finds anything is not said here.
 * @returns at most three, `[]` where no word is made of four Chinese characters or more
 */
export async function correctionsOf(db: Db, q: string): Promise<string[]> {
  const corrections: string[] = []
  for (const word of new Set(q.split(/\s+/))) {
    const key = nameKey(word)
    if (!HAN_NAME.test(key)) continue
    const letters = [...key]
    for (const name of await namesNear(db, letters)) {
      const piece = pieceNear(name, letters)
      if (piece) corrections.push(q.replace(word, piece))
    }
  }
  return [...new Set(corrections)].slice(0, CORRECTIONS)
}

/** Names of listed parties that hold the letters but for one. One half of them stands there unchanged. */
async function namesNear(db: Db, letters: readonly string[]): Promise<string[]> {
  const middle = Math.floor(letters.length / 2)
  const halves = [letters.slice(0, middle).join(''), letters.slice(middle).join('')]
  const patterns = letters.map((_, at) => `%${letters.with(at, '_').join('')}%`)
  const rows = await db
    .selectFrom('party_name')
    .innerJoin('party', 'party.id', 'party_name.party_id')
    .select('party_name.name_key')
    .where('party.status', 'in', RANKED_STATUSES)
    .where(({ or, eb, fn, val, ref }) =>
      or(halves.map((half) => eb(fn('instr', [ref('party_name.name_key'), val(half)]), '>', 0))),
    )
    .where(({ or, eb }) => or(patterns.map((pattern) => eb('party_name.name_key', 'like', pattern))))
    .orderBy('party_name.name_key')
    .limit(NAMES_READ)
    .execute()
  return rows.map((row) => row.name_key)
}

/** The part of a name that differs from the letters in one. */
function pieceNear(name: string, letters: readonly string[]): string | null {
  const own = [...name]
  for (let start = 0; start + letters.length <= own.length; start += 1) {
    const piece = own.slice(start, start + letters.length)
    if (letters.filter((letter, at) => letter !== piece[at]).length === 1) return piece.join('')
  }
  return null
}
