import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newIdSequence } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { Problem } from '../domain/errors.ts'
import { FILES_OF_ONE_OWNER } from '../domain/file/limits.ts'
import { FILE_SIDES, type FileOwner, type FileSide, readersToGive } from '../domain/file/policy.ts'
import type { FileType } from '../domain/file/type.ts'
import { reachingAsFar } from './abroad.server.ts'
import { noteHandedOnReading } from './hand-on.server.ts'
import { type FileFound, getFile } from './queries.server.ts'
import type { ReceivedFile } from './receive.server.ts'
import { fileStanding } from './standing.server.ts'
import { dropBytes, keepBytes } from './store.server.ts'

export type FilesToKeep = {
  noun: FileOwner
  ownerId: string
  /** To whom they are given, besides the centre and the author's own side; null is everybody to whom they may be. */
  readers: readonly string[] | null
  files: readonly ReceivedFile[]
}

/** What came of handing in files: some are new; or none is, but some are for further readers now; or all were there as asked. */
export type Kept = 'added' | 'given' | 'known'

/**
 * Gives received files to their owner. The bytes are at their place before a row names them; when the rows cannot be
 * kept, the bytes go. A file that the owner has already, by bytes and label, is not kept again: where it comes from its
 * author's side for further readers, it is given to them; from another side it is a file of its own. So it is where
 * only the new one may go to a reader abroad.
 * @throws Problem `not_found`, `illegal_transition` when none may be added now, `invalid_input` for readers that
 *   cannot be given and when the owner has too many files (field `files`, message `owner_full`)
 */
export async function keepFiles(
  db: Db,
  dataDir: string,
  actor: Actor,
  { noun, ownerId, readers, files }: FilesToKeep,
  now: Date,
): Promise<Kept> {
  const names = files.map((file) => file.name)
  let fresh: ReceivedFile[]
  let widened: Owned[]
  try {
    await keepBytes(dataDir, names)
    ;({ fresh, widened } = await db.transaction().execute(async (trx) => {
      const given = await readersAllowed(trx, actor, noun, ownerId, readers)
      const owned = await filesOf(trx, noun, ownerId)
      const reaching = given.some((side) => side !== 'enterprise')
        ? await reachingAsFar(trx, actor, noun, ownerId, owned)
        : owned
      const sorted = await sortOut(trx, actor, files, reaching, given)
      if (owned.length + sorted.fresh.length > FILES_OF_ONE_OWNER) throw ownerFull()
      const newId = newIdSequence(now)
      for (const file of sorted.fresh) {
        await insert(trx, actor, { id: newId(), noun, ownerId, readers: given, file }, now)
      }
      await note(trx, actor, 'add_files', noun, ownerId, sorted.fresh, now)
      const forMore = sorted.widened.map((file) => ({ ...file, readers: union(file.readers, given) }))
      for (const { id, readers } of forMore) {
        const row = { readers: JSON.stringify(readers) }
        await trx.updateTable('file').set(row).where('id', '=', id).execute()
      }
      await note(trx, actor, 'give_files', noun, ownerId, forMore, now)
      return sorted
    }))
  } catch (error) {
    await dropBytes(dataDir, names)
    throw error
  }
  const used = new Set(fresh.map((file) => file.name))
  await dropBytes(
    dataDir,
    names.filter((name) => !used.has(name)),
  )
  if (fresh.length > 0) return 'added'
  return widened.length > 0 ? 'given' : 'known'
}

/** Which of the files that came in are new, and which of those that are there already are for further readers now. */
async function sortOut(
  trx: Trx,
  actor: Actor,
  files: readonly ReceivedFile[],
  owned: readonly Owned[],
  given: readonly FileSide[],
): Promise<{ fresh: ReceivedFile[]; widened: Owned[] }> {
  const fresh: ReceivedFile[] = []
  const widened: Owned[] = []
  for (const [at, file] of files.entries()) {
    if (files.slice(0, at).some((one) => isSame(one, file))) continue
    const same = owned.filter((one) => isSame(one, file))
    if (same.some((one) => given.every((side) => one.readers.includes(side)))) continue
    const own = await findOfOwnSide(trx, actor, same)
    if (own) widened.push(own)
    else fresh.push(file)
  }
  return { fresh, widened }
}

/** The first of these files whose author stands on the actor's side. */
async function findOfOwnSide(trx: Trx, actor: Actor, files: readonly Owned[]): Promise<Owned | undefined> {
  if (files.length === 0) return undefined
  const authors = await trx
    .selectFrom('account')
    .select(['id', 'role', 'enterprise_id', 'party_id'])
    .where(
      'id',
      'in',
      files.map((file) => file.createdBy),
    )
    .execute()
  const isOwnSide = ({ role, enterprise_id, party_id }: (typeof authors)[number]) =>
    (isStaff(actor) && isStaff({ role })) ||
    (actor.enterpriseId !== null && enterprise_id === actor.enterpriseId) ||
    (actor.partyId !== null && party_id === actor.partyId)
  const own = new Set([actor.id, ...authors.filter(isOwnSide).map(({ id }) => id)])
  return files.find((file) => own.has(file.createdBy))
}

const union = (before: readonly FileSide[], given: readonly FileSide[]): FileSide[] =>
  FILE_SIDES.filter((side) => before.includes(side) || given.includes(side))

/**
 * Takes a file away for good.
 * @returns what it was
 * @throws Problem `not_found`, `illegal_transition` when none may be removed now
 */
export async function removeFile(
  db: Db,
  dataDir: string,
  actor: Actor,
  fileId: string,
  now: Date,
): Promise<FileFound> {
  const file = await db.transaction().execute(async (trx) => {
    const found = await getFile(trx, actor, fileId)
    const standing = await fileStanding(trx, actor, found.ownerNoun, found.ownerId)
    if (!standing.remove) throw new Problem('illegal_transition', 'no file may be removed now')
    await trx.deleteFrom('file').where('id', '=', fileId).execute()
    const { label, type, size, sha256, ownerNoun, ownerId } = found
    const detail = { files: [{ label, type, size, sha256 }] }
    await record(trx, actor, 'remove_file', ownerNoun, ownerId, detail, now)
    return found
  })
  await dropBytes(dataDir, [file.storedName])
  return file
}

/**
 * One file for somebody to read: every reading is recorded, and that of one that was handed on in the ledger too.
 * @throws Problem `not_found` for one that does not exist or is not the actor's to read
 */
export async function readFile(db: Db, actor: Actor, fileId: string, now: Date): Promise<FileFound> {
  return db.transaction().execute(async (trx) => {
    const file = await getFile(trx, actor, fileId)
    const { ownerNoun, ownerId, sha256 } = file
    const detail = { ownerNoun, ownerId, sha256, role: actor.role, byStaff: isStaff(actor) }
    await recordEvent(trx, actor, { action: 'read', noun: 'file', subjectId: fileId, detail }, now)
    if (file.handedOnIn) await noteHandedOnReading(trx, actor, file.handedOnIn, file, now)
    return file
  })
}

async function readersAllowed(
  trx: Trx,
  actor: Actor,
  noun: FileOwner,
  ownerId: string,
  asked: FilesToKeep['readers'],
) {
  const standing = await fileStanding(trx, actor, noun, ownerId)
  if (!standing.add) throw new Problem('illegal_transition', `${noun}: no file may be added now`)
  const given = readersToGive(standing, asked)
  if (!given) throw new Problem('invalid_input', 'a file cannot be given to such readers')
  return given
}

const ownerFull = () =>
  new Problem('invalid_input', 'the owner has too many files', [{ field: 'files', message: 'owner_full' }])

type Same = { sha256: string; label: string }

const isSame = (one: Same, other: Same) => one.sha256 === other.sha256 && one.label === other.label

/** A file that its owner has already. */
type Owned = Same & { id: string; type: FileType; size: number; readers: FileSide[]; createdBy: string }

async function filesOf(trx: Trx, noun: FileOwner, ownerId: string): Promise<Owned[]> {
  const rows = await trx
    .selectFrom('file')
    .select(['id', 'sha256', 'label', 'type', 'size', 'readers', 'created_by as createdBy'])
    .where('owner_noun', '=', noun)
    .where('owner_id', '=', ownerId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, readers: JSON.parse(row.readers) }))
}

type New = { id: string; noun: FileOwner; ownerId: string; readers: FileSide[]; file: ReceivedFile }

async function insert(trx: Trx, actor: Actor, { id, noun, ownerId, readers, file }: New, now: Date) {
  await trx
    .insertInto('file')
    .values({
      id,
      owner_noun: noun,
      owner_id: ownerId,
      readers: JSON.stringify(readers),
      label: file.label,
      type: file.type,
      size: file.size,
      sha256: file.sha256,
      stored_name: file.name,
      created_by: actor.id,
      created_by_name: actor.name,
      created_at: now.toISOString(),
    })
    .execute()
}

/** Records what was done with several files; where there are none, nothing was. */
async function note(
  trx: Trx,
  actor: Actor,
  action: Extract<AuditAction, 'add_files' | 'give_files'>,
  noun: FileOwner,
  ownerId: string,
  files: readonly (Pick<Owned, 'label' | 'type' | 'size' | 'sha256'> & { readers?: FileSide[] })[],
  now: Date,
): Promise<void> {
  if (files.length === 0) return
  const told = files.map(({ label, type, size, sha256, readers }) => ({
    ...{ label, type, size, sha256 },
    ...(readers && { readers }),
  }))
  await record(trx, actor, action, noun, ownerId, { files: told }, now)
}

/** It happened to the owner: its timeline tells it. */
function record(
  trx: Trx,
  actor: Actor,
  action: AuditAction,
  noun: FileOwner,
  subjectId: string,
  detail: Record<string, unknown>,
  now: Date,
) {
  const entry: AuditEntry = { action, noun, subjectId, detail: { ...detail, byStaff: isStaff(actor) } }
  return recordEvent(trx, actor, entry, now)
}
