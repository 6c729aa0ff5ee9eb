import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import SQLite from 'better-sqlite3'
import { openApp } from '../context.server.ts'
import { Problem } from '../domain/errors.ts'
import { type Environment, readEnvironment } from '../http/environment.server.ts'
import { type Command, parseFlags, UsageError } from './command.ts'

/** What besides the database cannot be made again: what people handed in, letters kept, and the keys. */
const FOLDERS = ['files', 'outbox']
const KEYS = ['session-secret', 'account-key']

export const backupCommand: Command = {
  name: 'backup',
  summary: 'copies everything that cannot be made again to a folder',
  usage: `usage: npm run lianqiao -- backup FOLDER [--json]

Copies the database as it is at one instant, the files that people handed in, letters that were kept, and the keys of
this server to FOLDER, which must be empty or not exist. A running server goes on meanwhile. The search index is left
out: it is built from the database. The copy holds confidential records and keys: keep it where only you can read it.

To restore: stop the server, move the copy to an empty DATA_DIR, start the server again under the same settings and run
"reindex" once. The database has the name that DATABASE_URL gives it; if DATABASE_URL says another folder than DATA_DIR,
move the file there.

  --json    print {"folder", "files", "bytes"} on one line`,
  async run(args, io) {
    const { values, positionals } = parseFlags(args, { json: { type: 'boolean' } }, 1)
    const [name] = positionals
    if (name === undefined) throw new UsageError('name the FOLDER to copy to')
    const folder = resolve(name)
    const environment = readEnvironment(io.env)
    const database = join(folder, nameOfDatabase(environment))
    const app = await openApp(environment, { search: 'none' })
    try {
      refuseInside(environment.dataDir, folder)
      makeEmptyFolder(folder)
      // Before and after: what is removed while the database is copied may be named in the copy, and so may what is new.
      copyFolders(environment.dataDir, folder)
      await copyDatabase(app.handle, database)
      copyFolders(environment.dataDir, folder)
      for (const key of KEYS) copyOnce(join(environment.dataDir, key), join(folder, key))
      const copied = { folder, ...sizeOf(folder) }
      io.out(
        values.json
          ? JSON.stringify(copied)
          : `${copied.files} files, ${(copied.bytes / 1_000_000).toFixed(1)} MB, are in ${folder}`,
      )
    } finally {
      await app.close()
    }
    return 0
  },
}

/**
 * The server that opens the copy looks for the name that it knows.
 * @throws Problem `invalid_input` for a database in memory, which only its own process could copy
 */
function nameOfDatabase({ databasePath }: Environment): string {
  if (databasePath !== ':memory:') return basename(databasePath)
  throw new Problem('invalid_input', 'DATABASE_URL names no file: there is nothing to copy')
}

/** @throws Problem `invalid_input` for a folder inside one that is copied: the copy would copy itself, and not end */
function refuseInside(dataDir: string, folder: string): void {
  const target = realPathOf(folder)
  for (const name of FOLDERS) {
    const copied = realPathOf(join(dataDir, name))
    if (target !== copied && !target.startsWith(copied + sep)) continue
    throw new Problem('invalid_input', `${folder} lies in ${copied}, which is copied: name another folder`)
  }
}

/** Where a path leads, through links, also one whose end does not exist yet. */
function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPathOf(dirname(path)), basename(path))
}

/** @throws Problem `invalid_input` for a folder in which something lies: an older copy is never mixed with a new one */
function makeEmptyFolder(folder: string): void {
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)) {
    throw new Problem('invalid_input', `${folder} is not an empty folder: name another one`)
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

function copyFolders(from: string, to: string): void {
  for (const name of FOLDERS) copyTree(join(from, name), join(to, name))
}

/** Copies what is not there yet; what disappears meanwhile was let go of. */
function copyTree(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { recursive: true, mode: 0o700 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, target)
    else copyOnce(source, target)
  }
}

function copyOnce(source: string, target: string): void {
  if (existsSync(target)) return
  try {
    copyFileSync(source, target)
    chmodSync(target, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** A copy in steps begins anew whenever another process has written between two of them, and may never end. */
const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies a database as it is at one instant to the file `path`, which is one file, whole, and its owner's alone.
 * @throws Problem `read_only` when the copy is not whole
 */
export async function copyDatabase(handle: SQLite.Database, path: string): Promise<void> {
  await handle.backup(path, { progress: () => ALL_PAGES })
  const copy = new SQLite(path)
  try {
    copy.pragma('journal_mode = delete')
    const found = copy.pragma('quick_check', { simple: true })
    if (found !== 'ok') throw new Problem('read_only', `the copy ${path} is not whole: ${String(found)}`)
  } finally {
    copy.close()
  }
  chmodSync(path, 0o600)
  for (const rest of ['-wal', '-shm']) rmSync(path + rest, { force: true })
}

function sizeOf(folder: string): { files: number; bytes: number } {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile())
  const bytes = entries.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0)
  return { files: entries.length, bytes }
}
