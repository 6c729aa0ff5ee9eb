import type { Db } from '../../db/schema.ts'
import type { Actor } from '../domain/actor.ts'
import { Problem } from '../domain/errors.ts'
import { canReadFile, type FileOwner, type FileSide } from '../domain/file/policy.ts'
import type { Engagement } from '../engagements/queries.server.ts'
import { withoutKeptHome } from './abroad.server.ts'
import type { FileLine } from './file-line.ts'
import { lineOf } from './line.server.ts'
import { findHandedOnIn } from './queries-handed-on.server.ts'
import { fileStanding } from './standing.server.ts'

/** The files of one owner, as far as the actor may read them, and what the page may offer. */
export type FilesShown = {
  files: FileLine[]
  /** How many more there are for the actor that it cannot open yet, because nobody agreed to send them abroad. */
  keptHome: number
  abilities: { add: boolean; remove: boolean }
  /** To whom a new file may be given, and to whom it goes unless somebody says otherwise. */
  readers: readonly FileSide[]
  usualReaders: readonly FileSide[]
}

/**
 * The files of one owner that the actor may read, the first one first.
 * @throws Problem `not_found` for an owner that does not exist or is not the actor's to see
 */
export async function listFiles(db: Db, actor: Actor, noun: FileOwner, ownerId: string): Promise<FilesShown> {
  const standing = await fileStanding(db, actor, noun, ownerId)
  const rows = await db
    .selectFrom('file')
    .selectAll()
    .where('owner_noun', '=', noun)
    .where('owner_id', '=', ownerId)
    .orderBy('id')
    .execute()
  const given = rows.filter((row) => canReadFile(standing, lineOf(row).readers))
  const open = await withoutKeptHome(db, actor, given)
  const files = open.map(lineOf)
  const keptHome = given.length - open.length
  const { add, remove, readers, usualReaders = readers } = standing
  return { files, keptHome, abilities: { add, remove }, readers, usualReaders }
}

/** How many files each of these owners has, which the caller may all read. */
export async function countFiles(
  db: Db,
  noun: FileOwner,
  ownerIds: readonly string[],
): Promise<Map<string, number>> {
  if (ownerIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('file')
    .select((eb) => ['owner_id', eb.fn.countAll<number>().as('count')])
    .where('owner_noun', '=', noun)
    .where('owner_id', 'in', ownerIds)
    .groupBy('owner_id')
    .execute()
  return new Map(rows.map(({ owner_id, count }) => [owner_id, Number(count)]))
}

/** One file, where its bytes lie and whose it is. */
export type FileFound = FileLine & {
  ownerNoun: FileOwner
  ownerId: string
  storedName: string
  /** The engagement in which the actor may read it because it was handed on; null where it is theirs to read anyway. */
  handedOnIn: Engagement | null
}

/**
 * One file.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to read
 */
export async function getFile(db: Db, actor: Actor, fileId: string): Promise<FileFound> {
  const row = await db.selectFrom('file').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (!row) throw noSuchFile()
  const line = lineOf(row)
  const handedOnIn = await findHandedOnIn(db, actor, fileId)
  if (!handedOnIn) {
    const standing = await fileStanding(db, actor, row.owner_noun, row.owner_id)
    if (!canReadFile(standing, line.readers)) throw noSuchFile()
  }
  if ((await withoutKeptHome(db, actor, [row], handedOnIn !== null)).length === 0) throw noSuchFile()
  const { owner_noun: ownerNoun, owner_id: ownerId, stored_name: storedName } = row
  return { ...line, ownerNoun, ownerId, storedName, handedOnIn }
}

const noSuchFile = () => new Problem('not_found', 'there is no such file')
