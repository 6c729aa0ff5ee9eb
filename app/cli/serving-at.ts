import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

type Serving = { url: string; pid: number }

const fileIn = (dataDir: string) => join(dataDir, 'serving.json')

/** Notes in the data folder where this process serves it, for commands that run beside. */
export function noteServing(dataDir: string, url: string): void {
  writeFileSync(fileIn(dataDir), JSON.stringify({ url, pid: process.pid } satisfies Serving), { mode: 0o600 })
}

/** Takes the note away. */
export function forgetServing(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

/** Where a running server serves this folder; null where none does, also after one that crashed. */
export function servingAt(dataDir: string): string | null {
  try {
    const { url, pid } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Serving
    process.kill(pid, 0)
    return url
  } catch {
    return null
  }
}
