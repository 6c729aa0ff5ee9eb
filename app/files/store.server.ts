import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Db } from '../../db/schema.ts'

const STORED_NAME = /^[0-9a-f]{32}$/

/** Bytes on the disk. Nobody finds them before a row names them. */
export type StoredBytes = { name: string; size: number; sha256: string }

const folderOf = (dataDir: string) => join(dataDir, 'files')
const incomingOf = (dataDir: string) => join(folderOf(dataDir), 'incoming')
const pathOf = (dataDir: string, name: string) => join(folderOf(dataDir), name)

/**
 * Writes bytes under a temporary, random name and waits until the disk has them. They are kept with `keepBytes`, or
 * thrown away with `dropBytes`; a crash before either leaves an orphan that the next start sweeps away.
 */
export async function writeBytes(dataDir: string, bytes: Uint8Array): Promise<StoredBytes> {
  await mkdir(incomingOf(dataDir), { recursive: true, mode: 0o700 })
  const name = randomBytes(16).toString('hex')
  const file = await open(join(incomingOf(dataDir), name), 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Moves written bytes to where they stay, and waits until the disk knows. Only then may a row name them. */
export async function keepBytes(dataDir: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rename(join(incomingOf(dataDir), name), pathOf(dataDir, name))
  const folder = await open(folderOf(dataDir), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Removes bytes, wherever they lie; what is not there is removed already. */
export async function dropBytes(dataDir: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await rm(join(incomingOf(dataDir), name), { force: true })
    await rm(pathOf(dataDir, name), { force: true })
  }
}

/**
 * The bytes that lie under a stored name, as they come from the disk.
 * @throws what the system says when they are not there
 */
export async function openBytes(dataDir: string, name: string): Promise<ReadableStream<Uint8Array>> {
  const file = await open(pathOf(dataDir, name), 'r')
  return Readable.toWeb(createReadStream('', { fd: file })) as ReadableStream<Uint8Array>
}

/**
 * Removes what a crash left: whatever was still coming in, and bytes that no row names. A database that names no file
 * at all is not theirs, and nothing of them goes. Call it before anybody can hand in a file. Returns how many it removed.
 */
export async function sweepOrphans(dataDir: string, db: Db): Promise<number> {
  const incoming = await namesIn(incomingOf(dataDir))
  const lying = (await namesIn(folderOf(dataDir))).filter((name) => STORED_NAME.test(name))
  const rows = await db.selectFrom('file').select('stored_name').execute()
  const known = new Set(rows.map((row) => row.stored_name))
  const orphans = known.size === 0 ? [] : lying.filter((name) => !known.has(name))
  for (const name of incoming) await rm(join(incomingOf(dataDir), name), { recursive: true, force: true })
  await dropBytes(dataDir, orphans)
  return incoming.length + orphans.length
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
