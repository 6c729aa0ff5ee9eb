import type { Db } from '../../db/schema.ts'
import { Problem } from '../domain/errors.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import type { PairingParty, PublicPairing } from './pairing.ts'

/** Of `ids`, the public agreements, in the order of `ids`. */
export async function listPairings(db: Db, ids: readonly string[], today: string): Promise<PublicPairing[]> {
  if (ids.length === 0) return []
  const rows = await active(db).where('pairing.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, publicPairing(row, today)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The public agreements of one provider, those that run longest first. */
export async function listPairingsOf(db: Db, providerId: string, today: string): Promise<PublicPairing[]> {
  const rows = await active(db)
    .where((eb) => eb.or([eb('domestic_id', '=', providerId), eb('overseas_id', '=', providerId)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('valid_to', 'desc')
    .orderBy('pairing.ref')
    .execute()
  return rows.map((row) => publicPairing(row, today))
}

/**
 * One agreement, by its reference.
 * @throws Problem `not_found` also for one that exists but is not public
 */
export async function getPairing(db: Db, ref: string, today: string): Promise<PublicPairing> {
  const row = await active(db).where('pairing.ref', '=', ref).executeTakeFirst()
  if (!row) throw new Problem('not_found', `no 1+1 of the directory has the reference ${JSON.stringify(ref)}`)
  return publicPairing(row, today)
}

type Row = Awaited<ReturnType<ReturnType<typeof active>['execute']>>[number]

/** Active agreements whose sides are both in the directory. */
function active(db: Db) {
  return db
    .selectFrom('pairing')
    .innerJoin('party as d', 'd.id', 'pairing.domestic_id')
    .innerJoin('party as o', 'o.id', 'pairing.overseas_id')
    .select([
      'pairing.id',
      'pairing.ref',
      'pairing.jurisdictions',
      'pairing.ip_types',
      'pairing.procedures',
      'pairing.languages',
      'pairing.valid_from',
      'pairing.valid_to',
      'pairing.joint_matters',
      'pairing.lead',
      'pairing.response_hours as pair_hours',
    ])
    .select([
      'd.ref as d_ref',
      'd.name_zh as d_zh',
      'd.name_en as d_en',
      'd.kind as d_kind',
      'd.country as d_country',
      'd.city as d_city',
      'd.languages as d_languages',
    ])
    .select([
      'o.ref as o_ref',
      'o.name_zh as o_zh',
      'o.name_en as o_en',
      'o.kind as o_kind',
      'o.country as o_country',
      'o.city as o_city',
      'o.languages as o_languages',
    ])
    .where('pairing.status', '=', 'active')
    .where('d.status', 'in', RANKED_STATUSES)
    .where('o.status', 'in', RANKED_STATUSES)
}

function publicPairing(row: Row, today: string): PublicPairing {
  const side = (of: 'd' | 'o'): PairingParty => ({
    ref: row[`${of}_ref`],
    nameZh: row[`${of}_zh`],
    nameEn: row[`${of}_en`],
    kind: row[`${of}_kind`],
    country: row[`${of}_country`],
    city: row[`${of}_city`],
    languages: (JSON.parse(row[`${of}_languages`]) as { code: string }[]).map(({ code }) => code),
  })
  return {
    id: row.id,
    ref: row.ref,
    domestic: side('d'),
    overseas: side('o'),
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
    procedures: JSON.parse(row.procedures),
    languages: JSON.parse(row.languages),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    jointMatters: row.joint_matters,
    lead: row.lead,
    responseHours: row.pair_hours,
    coming: row.valid_from !== null && row.valid_from > today,
    current: (row.valid_from ?? today) <= today && (row.valid_to ?? today) >= today,
  }
}
