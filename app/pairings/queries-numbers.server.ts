import type { Db } from '../../db/schema.ts'
import { listCoverage } from '../coverage/queries.server.ts'
import { addDays, shanghaiDay } from '../domain/day.ts'
import { WARNING_DAYS } from '../domain/listing/expiry.ts'
import { countPairings, type NumbersRow } from '../domain/pairing/numbers.ts'

/** The centre's numbers of 1+1 agreements, by jurisdiction, the total first. For staff alone. */
export async function pairingNumbers(db: Db, now: Date): Promise<NumbersRow[]> {
  const today = shanghaiDay(now)
  const rows = await db
    .selectFrom('pairing')
    .leftJoin('pairing_process as process', 'process.pairing_id', 'pairing.id')
    .select([
      'status',
      'jurisdictions',
      'valid_from',
      'valid_to',
      'joint_matters',
      'process.agreement_sha256',
    ])
    .select(({ exists, selectFrom }) => [
      exists(selectFrom('engagement').select('id').whereRef('engagement.pairing_id', '=', 'pairing.id')).as(
        'engaged',
      ),
      exists(
        selectFrom('file')
          .select('id')
          .whereRef('file.owner_id', '=', 'pairing.id')
          .where('owner_noun', '=', 'pairing'),
      ).as('signed'),
    ])
    .execute()
  const counted = rows.map((row) => ({
    status: row.status,
    jurisdictions: JSON.parse(row.jurisdictions) as string[],
    validFrom: row.valid_from,
    validTo: row.valid_to,
    jointMatters: row.joint_matters,
    engaged: Boolean(row.engaged),
    unsigned: row.agreement_sha256 !== null && !row.signed,
  }))
  return countPairings(counted, today, addDays(today, WARNING_DAYS[0]))
}

/** A place for which somebody asked and no 1+1 is in force. */
export type PairingGap = { jurisdiction: string; ipType: string; requests: number }

const MOST_GAPS = 20

/** Places that were asked for and have no 1+1 in force, the most asked for first. For staff alone. */
export async function listPairingGaps(db: Db, now: Date): Promise<PairingGap[]> {
  const rows = await listCoverage(db, now)
  return rows
    .filter(({ requests, pairs }) => requests > 0 && pairs === 0)
    .sort((a, b) => b.requests - a.requests)
    .slice(0, MOST_GAPS)
    .map(({ jurisdiction, ipType, requests }) => ({ jurisdiction, ipType, requests }))
}
