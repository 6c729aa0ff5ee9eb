import type { IndexName } from './client.server.ts'

/** A row that could not be indexed, and why. */
export type FailedRow = { index: IndexName; documentId: string; attempts: number; error: string }

/** Remembers which rows failed and lets each rest for longer and longer, so that it holds up nobody else. */
export type Retries = {
  /** False while a row that failed at this version rests. A row that changed since is always due. */
  isDue(index: IndexName, row: { documentId: string; version: number }): boolean
  failed(index: IndexName, row: { documentId: string; version: number; attempts: number }): void
  succeeded(index: IndexName, documentId: string): void
  /** How many rows failed last time. */
  waiting(): number
}

const FIRST_REST_MS = 1_000
const LONGEST_REST_MS = 10 * 60_000

/** `clock` in milliseconds; one that stands still means that a row is tried once. */
export function createRetries(clock: () => number): Retries {
  const resting = new Map<string, { version: number; until: number }>()
  const key = (index: IndexName, documentId: string) => `${index}:${documentId}`
  return {
    isDue(index, { documentId, version }) {
      const rest = resting.get(key(index, documentId))
      return rest === undefined || rest.version !== version || rest.until <= clock()
    },
    failed(index, { documentId, version, attempts }) {
      const rest = Math.min(FIRST_REST_MS * 2 ** attempts, LONGEST_REST_MS)
      resting.set(key(index, documentId), { version, until: clock() + rest })
    },
    succeeded(index, documentId) {
      resting.delete(key(index, documentId))
    },
    waiting: () => resting.size,
  }
}
