import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { forget, type ServerRecord, searchFiles, writeJson } from './data-dir.server.ts'
import { endProcess, identify, ownIdentity, type ProcessIdentity } from './process.server.ts'

/**
 * Left alone, the engine takes two thirds of the machine's memory for this, and touches a twentieth of it for every
 * batch: of 24 GiB, one document took 0.5 s of processor time to index, against 0.014 s with this limit. 100,000
 * documents at once are quicker with it too, 4 s against 5.5 (2026-11-29).
 */
const INDEXING_MEMORY = '1GiB'

type Child = ChildProcessByStdio<null, Readable, Readable>

export type LaunchOptions = {
  binary: string
  dataDir: string
  key: string
  /** Milliseconds until the server must answer. */
  startTimeoutMs: number
  /** Ends the wait when the application stops meanwhile. */
  signal: AbortSignal
}

export type RunningServer = {
  url: string
  identity: ProcessIdentity
  /** Settles when it has gone, with its last words. */
  gone: Promise<string>
  stop(): Promise<void>
}

/**
 * Starts Meilisearch on a free port of this machine alone, records it and waits until it answers.
 * @throws Error with its last words when it ends or does not answer in time
 */
export async function launchServer(options: LaunchOptions): Promise<RunningServer> {
  const files = searchFiles(options.dataDir)
  const port = await freePort()
  const child = spawnServer(options, port)
  const lastWords = listen(child)
  // Not at `exit`: its last words may still be in the pipe.
  const gone = once(child, 'close').then(
    ([code, signal]) => farewell(code, signal, lastWords()),
    (error: unknown) => `Meilisearch could not be started: ${String(error)}`,
  )
  await once(child, 'spawn')
  const identity = identify(child.pid!)
  if (!identity) throw new Error(await gone)
  const owner = ownIdentity()
  writeJson(files.record, {
    ...identity,
    port,
    ownerPid: owner.pid,
    ownerStart: owner.startTime,
  } satisfies ServerRecord)

  const endWithUs = () => child.kill('SIGTERM')
  process.once('exit', endWithUs)
  gone.then(() => process.off('exit', endWithUs))

  const stop = async () => {
    child.ref()
    await endProcess(identity)
    await gone
    forget(files.record)
  }
  const url = `http://127.0.0.1:${port}`
  try {
    await answers(url, gone, options)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, identity, gone, stop }
}

/** True when the Meilisearch at `url` is ours: it knows our key. */
export async function knowsKey(url: string, key: string): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${key}`, 'accept-encoding': 'identity' }
    const response = await fetch(`${url}/version`, { headers, signal: AbortSignal.timeout(1_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

function spawnServer({ binary, dataDir, key }: LaunchOptions, port: number): Child {
  const { data } = searchFiles(dataDir)
  const child = spawn(
    binary,
    [
      ...['--http-addr', `127.0.0.1:${port}`],
      ...['--db-path', data],
      ...['--dump-dir', `${data}/dumps`],
      ...['--snapshot-dir', `${data}/snapshots`],
      ...['--env', 'production'],
      ...['--log-level', 'WARN'],
      ...['--max-indexing-memory', INDEXING_MEMORY],
      '--no-analytics',
    ],
    {
      cwd: dataDir,
      env: serverEnvironment(key),
      // A group of its own: Ctrl-C in a terminal reaches us alone, and we end it in our own time.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  child.unref()
  return child
}

/** Our own MEILI_ variables mean something else to it; the key among its arguments would be for all to see. */
function serverEnvironment(key: string): NodeJS.ProcessEnv {
  const { PATH, NODE_ENV } = process.env
  return { PATH, NODE_ENV, MEILI_MASTER_KEY: key }
}

/** Keeps the last lines that it printed: they say why it ended. */
function listen(child: Child): () => string {
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').filter((line) => line.trim()))
      lines.splice(0, lines.length - 12)
    })
    // A pipe of a child is a socket; like the child itself it must not keep our process alive.
    ;(stream as Socket).unref()
  }
  return () => lines.join('\n')
}

function farewell(code: number | null, signal: NodeJS.Signals | null, lastWords: string): string {
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
  return lastWords ? `Meilisearch ${how}: ${lastWords}` : `Meilisearch ${how}`
}

async function answers(url: string, gone: Promise<string>, options: LaunchOptions): Promise<void> {
  const end: { words: string | null } = { words: null }
  gone.then((words) => {
    end.words = words
  })
  const deadline = performance.now() + options.startTimeoutMs
  while (performance.now() < deadline && !options.signal.aborted) {
    if (end.words !== null) throw new Error(end.words)
    if (await knowsKey(url, options.key)) return
    await delay(15)
  }
  throw new Error('Meilisearch did not answer in time after its start')
}

/** Somebody may take the port before the server does: then it ends, and the next attempt asks anew. */
async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port on 127.0.0.1')
  return address.port
}
