import { createHash, randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { MatchRunTable } from '../../db/tables/matching.ts'

/**
 * A run as it is stored: what was asked, what was answered and what an enterprise is told instead, each as the JSON that
 * was written then, and its salt. The last two are null where the run is older than they are.
 */
type StoredRun = Pick<Selectable<MatchRunTable>, 'request' | 'response' | 'told' | 'salt'>

/**
 * Random text that goes into a run's digest: the enterprise reads the digest and most of what it is taken of, and could
 * try out how many are in conflict until it fits.
 */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/** A run as a file: a line for each of these that it has, byte for byte as they were frozen. */
export function frozenFile({ request, response, told, salt }: StoredRun): string {
  return [request, response, told, salt].filter((line) => line !== null).join('\n')
}

/** The SHA-256, hex, of a run's file: what `sha256sum` prints of it. Who keeps it can tell later whether it is the same. */
export function digestOfRun(stored: StoredRun): string {
  return createHash('sha256').update(frozenFile(stored)).digest('hex')
}
