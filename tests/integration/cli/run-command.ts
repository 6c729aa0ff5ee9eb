import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import process from 'node:process'

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
