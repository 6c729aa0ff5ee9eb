import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { isAlive, type ProcessIdentity } from './process.server.ts'

/** Who runs the embedded server of a data directory: the child, its port, and the process that looks after it. */
export type ServerRecord = {
  pid: number
  startTime: string
  port: number
  ownerPid: number
  ownerStart: string
}

/** The files of a data directory that belong to search. */
export function searchFiles(dataDir: string) {
  return {
    data: join(dataDir, 'meili'),
    key: join(dataDir, 'meili.key'),
    record: join(dataDir, 'meili.json'),
    binary: join(dataDir, 'bin', 'meilisearch'),
    binaryHash: join(dataDir, 'meili-binary.json'),
    serverLock: join(dataDir, 'meili.lock'),
    serveLock: join(dataDir, 'serve.lock'),
    serveOwner: join(dataDir, 'serve.json'),
  }
}

/** The key of the embedded server, made on first use. Only its owner may read the file. */
export function ensureKey(path: string): string {
  const known = readKey(path)
  if (known) return known
  const key = randomBytes(32).toString('hex')
  writeWhole(path, key)
  return key
}

export function readKey(path: string): string | null {
  const text = readIfThere(path)?.trim()
  return text ? text : null
}

export function readRecord(path: string): ServerRecord | null {
  return readJson<ServerRecord>(path)
}

export function writeJson(path: string, value: unknown): void {
  writeWhole(path, `${JSON.stringify(value)}\n`)
}

export function readJson<T>(path: string): T | null {
  const text = readIfThere(path)
  if (text === null) return null
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

export function forget(path: string): void {
  rmSync(path, { force: true })
}

/** The recorded server's owner, when it still runs. */
export function livingOwner(record: ServerRecord): ProcessIdentity | null {
  const owner = { pid: record.ownerPid, startTime: record.ownerStart }
  return isAlive(owner) ? owner : null
}

export type Lock = { release(): void }

/**
 * Takes a lock that the operating system gives back when its holder dies, however it dies: an exclusive
 * transaction on a file of SQLite. A file with a pid in it would have to be guessed stale by two at once.
 * @returns null when somebody else holds it
 * @throws what the file system says when the file cannot be made
 */
export function takeLock(path: string): Lock | null {
  const handle = new SQLite(path, { timeout: 0 })
  try {
    handle.pragma('journal_mode = MEMORY')
    handle.exec('begin exclusive')
  } catch (error) {
    handle.close()
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
  return { release: () => handle.close() }
}

/** Whole or not at all: a reader never sees half a file. */
function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

export function ensureDirectory(path: string): void {
  mkdirSync(path, { recursive: true })
}
