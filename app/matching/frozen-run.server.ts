import { createHash } from 'node:crypto'

/** A run as it is stored: what was asked and what was answered, each as the JSON that was written then. */
type StoredRun = { request: string; response: string }

/** A run as a file: two lines, the request and the answer, byte for byte as they were frozen. */
export function frozenFile({ request, response }: StoredRun): string {
  return `${request}\n${response}`
}

/** The SHA-256, hex, of a run's file: what `sha256sum` prints of it. Who keeps it can tell later whether it is the same. */
export function digestOfRun(stored: StoredRun): string {
  return createHash('sha256').update(frozenFile(stored)).digest('hex')
}
