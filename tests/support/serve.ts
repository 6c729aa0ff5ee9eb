import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { until } from './until.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** A running `serve` with a data folder of its own. */
export type Served = {
  url: string
  dataDir: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output: () => string
  /** Pid of the search engine that this server started, as it is recorded now. */
  searchPid: () => number
  /** Ends it as a terminal would; resolves with its exit code, null when it had to be killed. */
  stop: () => Promise<number | null>
}

/**
 * Starts the real `serve` on a free loopback port with a fresh data folder and demonstration data, and waits until
 * it answers requests and its search engine knows all that the database knows.
 * @param env overrides of its environment; `DATA_DIR` is kept when given, else made here and removed by `stop`
 * @throws with what the server printed when it ends or is not ready within three minutes
 */
export async function serve(env: Record<string, string> = {}): Promise<Served> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'lianqiao-serve-'))
  const port = env.PORT ?? String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: '1',
      HOST: '127.0.0.1',
      ...env,
      DATA_DIR: dataDir,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)))
  const output = () => printed.join('')
  const stop = async () => {
    const code = await end(child)
    if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
    return code
  }
  try {
    await until('the server is ready', () => isReady(child, url, output), 180_000)
  } catch (error) {
    await stop()
    throw new Error(`${(error as Error).message}\n${output()}`)
  }
  return { url, dataDir, process: child, output, searchPid: () => recordedPid(dataDir), stop }
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return (address as { port: number }).port
}

async function isReady(child: ChildProcess, url: string, output: () => string): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}:\n${output()}`)
  const response = await fetch(`${url}/readyz`).catch(() => null)
  return response?.ok === true && isCaughtUp(await response.json())
}

function isCaughtUp(ready: unknown): boolean {
  const { search, outbox } = ready as { search?: string; outbox?: { pending?: number } }
  return search !== 'degraded' && (outbox?.pending ?? 0) === 0
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await exited
  clearTimeout(killer)
  return child.exitCode
}

function recordedPid(dataDir: string): number {
  return (JSON.parse(readFileSync(join(dataDir, 'meili.json'), 'utf8')) as { pid: number }).pid
}
