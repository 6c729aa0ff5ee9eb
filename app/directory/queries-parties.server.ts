import type { Selectable } from 'kysely'
import type { Db, PartyTable } from '../../db/schema.ts'
import { Problem } from '../domain/errors.ts'
import { type PartyType, RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import {
  listAdmissions,
  listEvidenceSummaries,
  listPractice,
  listPublicMatters,
} from '../evidence/queries.server.ts'
import type { PartyCard, PartyProfile, PublicParty } from './party.ts'

const PUBLIC_MATTERS_SHOWN = 10

/** Of `ids`, the parties of `type` that are in the directory, in the order of `ids`. */
export async function listPartyCards(
  db: Db,
  type: PartyType,
  ids: readonly string[],
  today: string,
): Promise<PartyCard[]> {
  if (ids.length === 0) return []
  const [rows, summaries] = await Promise.all([
    inDirectory(db, type).where('id', 'in', ids).execute(),
    listEvidenceSummaries(db, ids, today),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ ...publicParty(row), evidence: summaries.get(id) ?? null }] : []
  })
}

/**
 * One party of the directory with its evidence, by its reference.
 * @throws Problem `not_found` also for a party that exists but is not public
 */
export async function getPartyProfile(
  db: Db,
  type: PartyType,
  ref: string,
  today: string,
): Promise<PartyProfile> {
  const row = await inDirectory(db, type).where('ref', '=', ref).executeTakeFirst()
  if (!row)
    throw new Problem('not_found', `no ${type} of the directory has the reference ${JSON.stringify(ref)}`)
  const [admissions, practice, publicMatters] = await Promise.all([
    listAdmissions(db, row.id, today),
    listPractice(db, row.id, today),
    listPublicMatters(db, row.id, today, PUBLIC_MATTERS_SHOWN),
  ])
  return { ...publicParty(row), admissions, practice, publicMatters, ...(await keptProfile(db, row.id)) }
}

/** What its owner keeps beside what is ranked; contact data only with consent. */
async function keptProfile(db: Db, partyId: string): Promise<Pick<PartyProfile, 'confirmedOn' | 'contact'>> {
  const row = await db
    .selectFrom('party_profile')
    .select(['confirmed_on', 'publish_contact', 'form'])
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  if (!row?.publish_contact) return { confirmedOn: row?.confirmed_on ?? null, contact: null }
  const given: Record<string, string[]> = JSON.parse(row.form).contact ?? {}
  const text = (field: string) => given[field]?.[0] ?? ''
  return {
    confirmedOn: row.confirmed_on,
    contact: {
      name: text('contactName'),
      email: text('contactEmail'),
      phone: text('contactPhone'),
      address: text('address'),
    },
  }
}

function inDirectory(db: Db, type: PartyType) {
  return db.selectFrom('party').selectAll().where('type', '=', type).where('status', 'in', RANKED_STATUSES)
}

function publicParty(row: Selectable<PartyTable>): PublicParty {
  return {
    id: row.id,
    ref: row.ref,
    type: row.type,
    nameZh: row.name_zh,
    nameEn: row.name_en,
    origin: row.origin,
    kind: row.kind,
    country: row.country,
    city: row.city,
    foundedOn: row.founded_on,
    unit: row.unit,
    title: row.title,
    categories: JSON.parse(row.categories),
    languages: JSON.parse(row.languages),
    industries: JSON.parse(row.industries),
    feeModels: JSON.parse(row.fee_models),
    bioZh: row.bio_zh,
    bioEn: row.bio_en,
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
    website: row.website,
    capacity: row.capacity,
    responseHours: row.response_hours,
    termStart: row.term_start,
    termEnd: row.term_end,
    removalNotified: row.status === 'removal_notified',
  }
}
