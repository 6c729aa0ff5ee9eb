import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Lock, takeLock } from '../../search/data-dir.server.ts'
import { Problem } from '../domain/errors.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const BUILD = join(ROOT, 'build')
const STAMP = join(BUILD, 'sources.sha256')
const LOCK = join(ROOT, 'node_modules', '.lianqiao-build.lock')

/** Where the finished build lies. */
export const SERVER_BUNDLE = join(BUILD, 'server', 'index.js')
export const CLIENT_DIR = join(BUILD, 'client')

/** What the build is made of; the command line runs from its sources and is no part of it. */
const SOURCES = ['app', 'db', 'search', 'public', 'package-lock.json', 'remix.config.js', 'vite.config.ts']
const NO_PART = join('app', 'cli')

/**
 * Builds the site when there is no build, or one of other sources. Returns whether it built.
 * @param report called with sentences about what is going on
 * @throws Problem `invalid_input` with the builder's words when the sources do not build
 */
export async function ensureBuild(report: (line: string) => void, signal: AbortSignal): Promise<boolean> {
  if (isCurrent()) return false
  const unlock = await takeBuildLock(LOCK, report, signal)
  try {
    if (isCurrent()) return false
    await build(report, signal)
    return true
  } finally {
    unlock()
  }
}

function isCurrent(): boolean {
  if (!existsSync(SERVER_BUNDLE)) return false
  const files = sourceFiles()
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === hashOf(files)
  // Built by hand with `remix vite:build`: whatever is newer than every source is made of them.
  const builtAt = statSync(SERVER_BUNDLE).mtimeMs
  return files.every((file) => statSync(join(ROOT, file)).mtimeMs <= builtAt)
}

function sourceFiles(): string[] {
  return SOURCES.filter((source) => existsSync(join(ROOT, source)))
    .flatMap(filesUnder)
    .sort()
}

function filesUnder(path: string): string[] {
  if (path === NO_PART) return []
  if (!statSync(join(ROOT, path)).isDirectory()) return [path]
  return readdirSync(join(ROOT, path)).flatMap((name) => filesUnder(join(path, name)))
}

function hashOf(files: string[]): string {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  return hash.digest('hex')
}

async function build(report: (line: string) => void, signal: AbortSignal): Promise<void> {
  const stamp = hashOf(sourceFiles())
  const started = performance.now()
  report('building the site…')
  await runBuilder(signal)
  writeFileSync(STAMP, stamp)
  report(`built in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

function runBuilder(signal: AbortSignal): Promise<void> {
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    const words: string[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => words.push(String(chunk)))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done()
      else fail(new Problem('invalid_input', `the site does not build:\n${gist(words.join(''))}`))
    })
  })
}

/** The first lines of what the builder says, without its remarks about routes that have no browser side. */
function gist(words: string): string {
  const lines = words.split('\n').filter((line) => line.trim() !== '' && !line.includes('empty chunk'))
  return lines.slice(0, 12).join('\n')
}

/**
 * Two servers that start at once must not both build into the same folder: the second waits for the first. Nobody waits
 * for a build that was killed.
 * @param path the file by which they know of each other
 * @param report told once when somebody has to be waited for
 * @returns gives the lock back
 * @throws Problem `read_only` where the file cannot be made; AbortError when `signal` ends the waiting
 */
export async function takeBuildLock(
  path: string,
  report: (line: string) => void,
  signal: AbortSignal,
): Promise<() => void> {
  for (let waited = 0; ; waited += 1) {
    const lock = tryLock(path)
    if (lock) return lock.release
    if (waited === 0) report('waiting for another process that is building the site…')
    await pause(250, undefined, { signal })
  }
}

function tryLock(path: string): Lock | null {
  try {
    return takeLock(path)
  } catch (error) {
    throw new Problem(
      'read_only',
      `the site has to be built, but ${path} cannot be written (${(error as Error).message}): run "npm run lianqiao -- build" as the user who installed it`,
    )
  }
}
