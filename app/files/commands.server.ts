import { type AuditEntry, recordEvent } from '../../db/events.server.ts'
import { newIdSequence } from '../../db/identifier.server.ts'
import type { Db, Trx } from '../../db/schema.ts'
import { type Actor, isStaff } from '../domain/actor.ts'
import type { AuditAction } from '../domain/audit/vocabulary.ts'
import { Problem } from '../domain/errors.ts'
import { FILES_OF_ONE_OWNER } from '../domain/file/limits.ts'
import { type FileOwner, type FileSide, readersToGive } from '../domain/file/policy.ts'
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

/**
 * Gives received files to their owner. The bytes are at their place before a row names them; when the rows cannot be
 * kept, the bytes go. A file that the owner has already, by bytes and label, is not kept again.
 * @throws Problem `not_found`, `illegal_transition` when none may be added now, `invalid_input` for readers that
 *   cannot be given and when the owner has too many files (field `files`, message `owner_full`)
 */
export async function keepFiles(
  db: Db,
  dataDir: string,
  actor: Actor,
  { noun, ownerId, readers, files }: FilesToKeep,
  now: Date,
): Promise<void> {
  const names = files.map((file) => file.name)
  let known: string[]
  try {
    await keepBytes(dataDir, names)
    known = await db.transaction().execute(async (trx) => {
      const given = await readersAllowed(trx, actor, noun, ownerId, readers)
      const owned = await filesOf(trx, noun, ownerId)
      const fresh = files.filter((file, at) => !isAmong(owned, file) && !isAmong(files.slice(0, at), file))
      if (owned.length + fresh.length > FILES_OF_ONE_OWNER) throw ownerFull()
      const newId = newIdSequence(now)
      for (const file of fresh) {
        await insert(trx, actor, { id: newId(), noun, ownerId, readers: given, file }, now)
      }
      if (fresh.length > 0) {
        const detail = {
          files: fresh.map(({ label, type, size, sha256 }) => ({ label, type, size, sha256 })),
        }
        await record(trx, actor, 'add_files', noun, ownerId, detail, now)
      }
      return files.filter((file) => !fresh.includes(file)).map((file) => file.name)
    })
  } catch (error) {
    await dropBytes(dataDir, names)
    throw error
  }
  await dropBytes(dataDir, known)
}

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

const isAmong = (files: readonly Same[], { sha256, label }: Same) =>
  files.some((one) => one.sha256 === sha256 && one.label === label)

function filesOf(trx: Trx, noun: FileOwner, ownerId: string): Promise<Same[]> {
  return trx
    .selectFrom('file')
    .select(['sha256', 'label'])
    .where('owner_noun', '=', noun)
    .where('owner_id', '=', ownerId)
    .execute()
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
