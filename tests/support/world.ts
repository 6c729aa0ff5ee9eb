import type { z } from 'zod'
import { importRecords } from '../../app/cli/import/import-records.ts'
import type { RECORD_SCHEMAS, RecordType } from '../../app/cli/import/record-types.ts'
import type { OpenDatabase } from '../../db/client.server.ts'

/** A record of the import format as its author writes it: what has a default may be left out. */
export type Given<T extends RecordType> = z.input<(typeof RECORD_SCHEMAS)[T]>
export type AnyRecord = { [T in RecordType]: Given<T> }[RecordType]

/** The instant at which tests say that records were imported. */
export const IMPORTED_AT = new Date('2026-11-01T00:00:00Z')

/** What a test says about a record beside what it is called and whom it belongs to. */
type Of<T extends RecordType> = Partial<Omit<Given<T>, 'type'>>

/** An overseas law firm in the United States, listed, with nothing stated and no past work. */
export function provider(ref: string, given: Of<'provider'> = {}): Given<'provider'> {
  const plain = { origin: 'overseas', kind: 'law_firm', country: 'us', status: 'listed' } as const
  return { type: 'provider', ref, name: { en: `Firm ${ref}` }, ...plain, ...given }
}

export function domesticProvider(ref: string, given: Of<'provider'> = {}): Given<'provider'> {
  return provider(ref, { origin: 'domestic', country: 'cn', name: { zh: `${ref} 律师事务所` }, ...given })
}

export function expert(ref: string, given: Of<'expert'> = {}): Given<'expert'> {
  return { type: 'expert', ref, name: { zh: `专家 ${ref}` }, status: 'listed', ...given }
}

export function thinkTank(ref: string, given: Of<'think_tank'> = {}): Given<'think_tank'> {
  return { type: 'think_tank', ref, name: { zh: `智库 ${ref}` }, status: 'listed', ...given }
}

/** A verified United States patent case of `party`. */
export function matter(ref: string, party: string, given: Of<'matter'> = {}): Given<'matter'> {
  const plain = {
    jurisdiction: 'us',
    ipType: 'patent',
    filedOn: '2025-01-01',
    verification: 'verified',
  } as const
  return { type: 'matter', ref, party, ...plain, ...given }
}

export function competence(party: string, given: Of<'competence'> = {}): Given<'competence'> {
  return { type: 'competence', party, jurisdiction: 'us', ipType: 'patent', ...given }
}

export function admission(party: string, given: Of<'admission'> = {}): Given<'admission'> {
  return {
    type: 'admission',
    party,
    jurisdiction: 'us',
    ipTypes: ['patent'],
    verification: 'verified',
    ...given,
  }
}

export function pairing(
  ref: string,
  domestic: string,
  overseas: string,
  given: Of<'pairing'> = {},
): Given<'pairing'> {
  return { type: 'pairing', ref, domestic, overseas, jurisdictions: ['us'], ipTypes: ['patent'], ...given }
}

/** That `party` acts for somebody called `name`. */
export function conflict(party: string, name: string, given: Of<'conflict'> = {}): Given<'conflict'> {
  return { type: 'conflict', party, against: { name }, kind: 'client', ...given }
}

export function enterprise(ref: string, given: Of<'enterprise'> = {}): Given<'enterprise'> {
  return { type: 'enterprise', ref, name: { zh: `企业 ${ref}` }, ...given }
}

/**
 * Brings `records` into the database by the importer itself, so that a test's world is one that could be.
 * @throws naming every record that the importer refuses
 */
export async function populate(
  database: Pick<OpenDatabase, 'db' | 'handle'>,
  records: readonly AnyRecord[],
  now: Date = IMPORTED_AT,
): Promise<void> {
  const lines = records.map((record) => JSON.stringify(record))
  const { refused } = await importRecords(database, lines, { now })
  if (refused.length === 0) return
  const complaints = refused.map(({ line, reason }) => `${reason}: ${lines[line - 1]}`)
  throw new Error(`the importer refuses\n${complaints.join('\n')}`)
}
