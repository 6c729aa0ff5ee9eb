import type { PairingRecord } from '../../domain/pairing/schema.ts'
import type { Origin } from '../../domain/vocabulary/parties.ts'
import { type RowOf, rowKeeper } from './keep-rows.ts'
import type { KnownParties } from './known-parties.ts'
import { NotYet, Refusal } from './refusal.ts'
import type { Write, WriterContext } from './writer.ts'

const COLUMNS = [
  'ref',
  'domestic_id',
  'overseas_id',
  'jurisdictions',
  'ip_types',
  'procedures',
  'languages',
  'valid_from',
  'valid_to',
  'status',
  'joint_matters',
  'lead',
  'response_hours',
  'demo',
] as const satisfies (keyof RowOf<'pairing'>)[]

/** An agreement that was suspended or ended is not put in force by records that do not speak of it. */
const STATUS = ['status'] as const

/**
 * Keeps a 1+1, whose sides must be a domestic and an overseas provider. What a record says of joint matters is where
 * the count begins: what the two sides concluded here is added.
 */
export function pairingWriter(context: WriterContext): Write<PairingRecord> {
  const concluded = context.handle
    .prepare(
      `select count(*) from engagement where domestic_id = ? and overseas_id = ?
       and status in ('concluded', 'rated') and confirmed_at is not null`,
    )
    .pluck()
  const keep = rowKeeper(context, 'pairing', COLUMNS, ['ref'], context.stamp)
  return (record, touched) => {
    const domestic_id = sideId(context.parties, record, 'domestic')
    const overseas_id = sideId(context.parties, record, 'overseas')
    const row = {
      ref: record.ref,
      domestic_id,
      overseas_id,
      jurisdictions: JSON.stringify(record.jurisdictions),
      ip_types: JSON.stringify(record.ipTypes),
      procedures: JSON.stringify(record.procedures),
      languages: JSON.stringify(record.languages),
      valid_from: record.validFrom ?? null,
      valid_to: record.validTo ?? null,
      status: record.status ?? 'active',
      joint_matters: record.jointMatters + Number(concluded.get(domestic_id, overseas_id)),
      lead: record.lead ?? null,
      response_hours: record.responseHours ?? null,
      demo: record.demo ? 1 : 0,
    } satisfies RowOf<'pairing'>
    const { id, change } = keep(row, record.status === undefined ? { standing: STATUS } : {})
    if (change !== 'unchanged') touched.pairings.add(id)
    return change
  }
}

function sideId(parties: KnownParties, record: PairingRecord, side: Origin): string {
  const ref = record[side]
  const party = parties.get(ref)
  if (party.joinedInto !== null) {
    throw new Refusal(
      `${side} ${JSON.stringify(ref)} was joined into ${JSON.stringify(party.joinedInto)}: name that one`,
    )
  }
  if (party.type !== 'provider') {
    throw new Refusal(`${side} ${JSON.stringify(ref)} is of type ${party.type}, not a provider`)
  }
  if (party.origin !== side) {
    throw new NotYet(`${side} ${JSON.stringify(ref)} is a provider with origin ${party.origin}`)
  }
  return party.id
}
