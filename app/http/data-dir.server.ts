import { randomBytes } from 'node:crypto'
import { accessSync, constants, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '../domain/errors.ts'

/**
 * Makes the folder that holds everything, and proves that it can be written.
 * @throws Problem `read_only` with the system's reason in words
 */
export function prepareDataDir(dataDir: string): void {
  const probe = join(dataDir, `.probe-${process.pid}`)
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Problem(
      'read_only',
      `DATA_DIR ${dataDir} cannot be used: ${reasonInWords(error)}. Give a folder that this user may write, or set DATA_DIR to another one.`,
    )
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

function reasonInWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return REASONS[code ?? ''] ?? message
}

/** The secret kept in `dataDir` under `name` (mode 0600), made at the first call: 256 bits, hex. */
export function keptSecret(dataDir: string, name: 'session-secret' | 'account-key'): string {
  const file = join(dataDir, name)
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
