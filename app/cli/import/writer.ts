import { SqliteError } from 'better-sqlite3'
import type { OpenDatabase } from '../../../db/client.server.ts'
import type { Touched } from '../../../db/dialect/sqlite-bulk.ts'
import type { Kept, Stamp } from './keep-rows.ts'
import { type KnownParties, knownParties } from './known-parties.ts'
import type { ImportRecord, RecordOf, RecordType } from './record-types.ts'
import { Refusal } from './refusal.ts'
import { conflictWriter } from './write-conflict.ts'
import { enterpriseWriter } from './write-enterprise.ts'
import { admissionWriter, competenceWriter, matterWriter } from './write-evidence.ts'
import { pairingWriter } from './write-pairing.ts'
import { partyWriter } from './write-party.ts'

export type Change = Kept<'party'>['change']

export type WriterContext = Pick<OpenDatabase, 'db' | 'handle'> & { stamp: Stamp; parties: KnownParties }

/**
 * Writes one record of one type.
 * @throws Refusal, PartyMissing
 */
export type Write<R> = (record: R, touched: Touched, warn: (message: string) => void) => Change

/**
 * Prepares the statements for every type of record. The returned function writes one record wholly or not at
 * all, inside the caller's transaction.
 * @throws Refusal for what only the database can know; PartyMissing when a party may still come
 */
export function recordWriter(
  database: Pick<OpenDatabase, 'db' | 'handle'>,
  stamp: Stamp,
): Write<ImportRecord> {
  const { handle } = database
  const context: WriterContext = { ...database, stamp, parties: knownParties(handle) }
  const party = partyWriter(context)
  const writers: { [T in RecordType]: Write<RecordOf<T>> } = {
    expert: party,
    provider: party,
    think_tank: party,
    admission: admissionWriter(context),
    competence: competenceWriter(context),
    matter: matterWriter(context),
    pairing: pairingWriter(context),
    conflict: conflictWriter(context),
    enterprise: enterpriseWriter(context),
  }
  const whole = wholeOrNothing(handle)
  return (record, touched, warn) => {
    const write = writers[record.type] as Write<ImportRecord>
    try {
      return SEVERAL_ROWS.has(record.type)
        ? whole(() => write(record, touched, warn))
        : write(record, touched, warn)
    } catch (error) {
      throw broken(error)
    }
  }
}

/** These write rows of names beside their own; the others are one statement, which SQLite undoes by itself. */
const SEVERAL_ROWS = new Set<RecordType>(['expert', 'provider', 'think_tank', 'conflict'])

function wholeOrNothing(handle: OpenDatabase['handle']): <T>(work: () => T) => T {
  const savepoint = handle.prepare('savepoint record')
  const release = handle.prepare('release record')
  const undo = handle.prepare('rollback to record')
  return (work) => {
    savepoint.run()
    try {
      const result = work()
      release.run()
      return result
    } catch (error) {
      // A full disk ends the whole transaction: then there is nothing left to undo.
      if (handle.inTransaction) {
        undo.run()
        release.run()
      }
      throw error
    }
  }
}

/** A broken constraint is this record's fault; anything else (a full disk) is everybody's. */
function broken(error: unknown): unknown {
  if (error instanceof SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'))
    return new Refusal(error.message)
  return error
}
