import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '../domain/errors.ts'
import type { Environment } from './environment.server.ts'

/**
 * Makes the folder that holds everything, proves that it can be written, and that no database would be begun in it, or
 * for it elsewhere, beside one that is there under another name.
 * @throws Problem `read_only` with the system's reason in words, or with the name of the other database
 */
export function prepareDataDir({
  dataDir,
  databasePath,
}: Pick<Environment, 'dataDir' | 'databasePath'>): void {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw cannotUse(dataDir, error)
  }
  if (databasePath !== ':memory:' && !existsSync(databasePath)) refuseBeside(dataDir, databasePath)
}

/** Whoever put a copy back under another name would meet an empty house, with demonstration data in it. */
function refuseBeside(dataDir: string, databasePath: string): void {
  const [other] = readdirSync(dataDir).filter((name) => isDatabase(join(dataDir, name)))
  if (other === undefined) return
  throw new Problem(
    'read_only',
    `the database ${databasePath} does not exist, but ${other} lies in DATA_DIR ${dataDir}. To use that one, set DATABASE_URL to sqlite:${other}, or give it the name and the place that DATABASE_URL says. To begin an empty one, set DATA_DIR to an empty folder.`,
  )
}

const DATABASE_HEAD = Buffer.from('SQLite format 3\0')

function isDatabase(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(DATABASE_HEAD.length)
    readSync(file, head)
    return head.equals(DATABASE_HEAD)
  } finally {
    closeSync(file)
  }
}

/** Node's own recursive mkdir never returns where the system refuses folders with ENOENT, as it does in /proc. */
function makeFolder(path: string): void {
  if (isFolder(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it lies on a read-only file system',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'it is a file, not a folder',
  ENOENT: 'a part of the path does not exist and cannot be made',
  ENOSPC: 'the disk is full',
}

function cannotUse(dataDir: string, error: unknown): Problem {
  return new Problem(
    'read_only',
    `DATA_DIR ${dataDir} cannot be used: ${reasonInWords(error)}. Give a folder that this user may write, or set DATA_DIR to another one.`,
  )
}

function reasonInWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message
}

const SECRET = /^[0-9a-f]{64}$/

/**
 * The secret kept in `dataDir` under `name` (mode 0600), made at the first call: 256 bits, hex. A file that holds none
 * is left alone, even an empty one: it may have held the key of what is encrypted in the database, and only who runs
 * the server can say whether there is a copy of it.
 * @throws Problem `read_only` when it cannot be made, or the file holds something else
 */
export function keptSecret(dataDir: string, name: 'session-secret' | 'account-key'): string {
  const file = join(dataDir, name)
  if (!existsSync(file)) makeSecret(dataDir, file)
  const secret = readFileSync(file, 'utf8').trim()
  if (SECRET.test(secret)) return secret
  throw new Problem(
    'read_only',
    `${file} is no key of 64 hexadecimal digits. Put it back from a backup. Where there is none, remove the file and a new key is made: whoever is signed in signs in again, and second factors have to be set up anew.`,
  )
}

/** Whole or not at all: what a full disk or a crash leaves half written never bears the name of the key. */
function makeSecret(dataDir: string, file: string): void {
  const draft = `${file}.${process.pid}.draft`
  try {
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600, flush: true })
    linkSync(draft, file)
  } catch (error) {
    // Another process may have been quicker: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw cannotUse(dataDir, error)
  } finally {
    rmSync(draft, { force: true })
  }
}
