import { join } from 'node:path'
import { forget, readJson, writeJson } from '../../search/data-dir.server.ts'
import { isAlive, ownIdentity, type ProcessIdentity } from '../../search/process.server.ts'

type Serving = ProcessIdentity & { url: string }

const fileIn = (dataDir: string) => join(dataDir, 'serving.json')

/** Notes in the data folder where this process serves it, for commands that run beside. */
export function noteServing(dataDir: string, url: string): void {
  writeJson(fileIn(dataDir), { ...ownIdentity(), url } satisfies Serving)
}

/** Takes the note away. */
export function forgetServing(dataDir: string): void {
  forget(fileIn(dataDir))
}

/** Where a running server serves this folder; null where none does, also after one that crashed. */
export function servingAt(dataDir: string): string | null {
  const serving = readJson<Serving>(fileIn(dataDir))
  return serving && isAlive(serving) ? serving.url : null
}
