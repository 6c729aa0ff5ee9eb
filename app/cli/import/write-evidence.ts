import type { Touched } from '../../../db/dialect/sqlite-bulk.ts'
import type { AdmissionRecord } from '../../domain/admission/schema.ts'
import type { CompetenceRecord } from '../../domain/competence/schema.ts'
import type { MatterRecord } from '../../domain/matter/schema.ts'
import { clientKey } from '../../domain/name.ts'
import { type Kept, rowKeeper } from './keep-rows.ts'
import { type KnownParty, ownerOf } from './known-parties.ts'
import type { Write, WriterContext } from './writer.ts'

/** Keeps a licence to act. */
export function admissionWriter(context: WriterContext): Write<AdmissionRecord> {
  const columns = [
    'party_id',
    'jurisdiction',
    'ip_types',
    'title',
    'number',
    'valid_from',
    'valid_to',
    'verification',
  ] as const
  const identity = ['party_id', 'jurisdiction', 'number'] as const
  const keep = rowKeeper(context, 'admission', columns, identity, context.stamp)
  return (record, touched, warnings) => {
    const party = ownerOf(context.parties, record.party, warnings)
    const kept = keep({
      party_id: party.id,
      jurisdiction: record.jurisdiction,
      ip_types: JSON.stringify(record.ipTypes),
      title: record.title ?? null,
      number: record.number ?? '',
      valid_from: record.validFrom ?? null,
      valid_to: record.validTo ?? null,
      verification: record.verification,
    })
    return touch(context, touched, party, kept)
  }
}

/** Keeps a declared field of work. */
export function competenceWriter(context: WriterContext): Write<CompetenceRecord> {
  const columns = [
    'party_id',
    'jurisdiction',
    'ip_type',
    'procedures',
    'since',
    'expires_on',
    'verification',
  ] as const
  const identity = ['party_id', 'jurisdiction', 'ip_type'] as const
  const keep = rowKeeper(context, 'competence', columns, identity, context.stamp)
  return (record, touched, warnings) => {
    const party = ownerOf(context.parties, record.party, warnings)
    const kept = keep({
      party_id: party.id,
      jurisdiction: record.jurisdiction,
      ip_type: record.ipType,
      procedures: JSON.stringify(record.procedures),
      since: record.since ?? null,
      expires_on: record.expiresOn ?? null,
      verification: record.verification,
    })
    return touch(context, touched, party, kept)
  }
}

/**
 * Keeps past work; a matter may pass from one party to another. What was kept once when two entries were joined stays
 * with the one that left: it would count twice.
 */
export function matterWriter(context: WriterContext): Write<MatterRecord> {
  const columns = [
    'ref',
    'party_id',
    'jurisdiction',
    'ip_type',
    'procedure',
    'role',
    'client',
    'client_key',
    'opponent',
    'forum',
    'docket',
    'filed_on',
    'closed_on',
    'outcome',
    'industry',
    'expires_on',
    'verification',
    'source',
  ] as const
  const keep = rowKeeper(context, 'matter', columns, ['ref'], context.stamp)
  const anyJoined = context.handle.prepare('select exists (select 1 from party_joining)').pluck()
  const leftBehind = context.handle
    .prepare('select 1 from matter join party_joining on joined_id = party_id where matter.ref = ?')
    .pluck()
  return (record, touched, warnings) => {
    const party = ownerOf(context.parties, record.party, warnings)
    if (anyJoined.get() === 1 && leftBehind.get(record.ref) === 1) {
      warnings.push(`ref: ${JSON.stringify(record.ref)} is work that is on record once already, which counts`)
      return 'unchanged'
    }
    const kept = keep({
      ref: record.ref,
      party_id: party.id,
      jurisdiction: record.jurisdiction,
      ip_type: record.ipType,
      procedure: record.procedure ?? null,
      role: record.role ?? null,
      client: record.client ?? null,
      client_key: clientKey(record.client),
      opponent: record.opponent ?? null,
      forum: record.forum ?? null,
      docket: record.docket ?? null,
      filed_on: record.filedOn,
      closed_on: record.closedOn ?? null,
      outcome: record.outcome ?? null,
      industry: record.industry ?? null,
      expires_on: record.expiresOn ?? null,
      verification: record.verification,
      source: record.source ?? null,
    })
    return touch(context, touched, party, kept)
  }
}

/** Evidence changes its party's documents, and those of the party it was taken from. */
function touch(
  { parties }: WriterContext,
  touched: Touched,
  party: KnownParty,
  kept: Kept<'admission' | 'competence' | 'matter'>,
): Kept<'matter'>['change'] {
  if (kept.change === 'unchanged') return kept.change
  touched.parties.set(party.id, party.type)
  const before = kept.before?.party_id
  if (before !== undefined && before !== party.id) touched.parties.set(before, parties.typeOf(before))
  return kept.change
}
