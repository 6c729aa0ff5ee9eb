import type { OpenDatabase } from '../../../db/client.server.ts'
import type { Touched } from '../../../db/dialect/sqlite-bulk.ts'
import type { Kept, Stamp } from './keep-rows.ts'
import { type KnownParties, knownParties } from './known-parties.ts'
import type { ImportRecord, RecordOf, RecordType } from './record-types.ts'
import { conflictWriter } from './write-conflict.ts'
import { enterpriseWriter } from './write-enterprise.ts'
import { admissionWriter, competenceWriter, matterWriter } from './write-evidence.ts'
import { filingWriter } from './write-filing.ts'
import { pairingWriter } from './write-pairing.ts'
import { partyWriter } from './write-party.ts'

export function isParty(record: ImportRecord): record is RecordOf<'expert' | 'provider' | 'think_tank'> {
  return record.type === 'expert' || record.type === 'provider' || record.type === 'think_tank'
}

export type Change = Kept<'party'>['change']

export type WriterContext = Pick<OpenDatabase, 'db' | 'handle'> & { stamp: Stamp; parties: KnownParties }

/**
 * Writes one record of one type; what is odd about it is added to `warnings`.
 * @throws Refusal, NotYet
 */
export type Write<R> = (record: R, touched: Touched, warnings: string[]) => Change

/**
 * Prepares the statements for every type of record. The returned function writes one record wholly or not at
 * all, inside the caller's transaction.
 * @throws Refusal for what only the database can know; NotYet where a later line may mend it
 */
export function recordWriter(
  database: Pick<OpenDatabase, 'db' | 'handle'>,
  stamp: Stamp,
): Write<ImportRecord> {
  const context: WriterContext = { ...database, stamp, parties: knownParties(database.handle) }
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
    filing: filingWriter(context),
  }
  return (record, touched, warnings) =>
    (writers[record.type] as Write<ImportRecord>)(record, touched, warnings)
}
