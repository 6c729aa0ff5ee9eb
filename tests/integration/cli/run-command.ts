import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import process from 'node:process'
import { Readable } from 'node:stream'
import type { Io } from '../../../app/cli/command.ts'
import { run } from '../../../app/cli/run.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

export type Ended = { code: number | null; out: string; err: string }

/** Runs the real command line to its end, as `npm run lianqiao --` does. */
export async function lianqiao(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    words.out += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    words.err += String(chunk)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...words }
}

/** Runs a command line to its end in this process, which is quicker; `env` is all that it knows of its surroundings. */
export async function lianqiaoHere(args: string[], env: Io['env']): Promise<Ended> {
  const words = { out: '', err: '' }
  const io: Io = {
    out: (line) => {
      words.out += `${line}\n`
    },
    err: (line) => {
      words.err += `${line}\n`
    },
    stdin: Readable.from([]),
    env,
    isTerminal: false,
    now: () => new Date('2026-11-23T00:00:00Z'),
    signal: new AbortController().signal,
  }
  return { code: await run(args, io), ...words }
}
