import type { Selectable } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { PartyTable } from '../../db/tables/party.ts'
import type { Form } from '../domain/application/party-form.ts'
import { linesOf } from '../domain/application/values.ts'
import { Problem } from '../domain/errors.ts'
import { holdsOn, type Leave } from '../domain/listing/availability.ts'
import { insuranceOf, isInsured } from '../domain/profile/insurance.ts'
import { showsPortrait } from '../domain/profile/portrait.ts'
import { CONTACT_FIELDS, KEPT_IN, type PublicationField } from '../domain/profile/publication.ts'
import { type PartyType, RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import {
  listAdmissions,
  listEvidenceSummaries,
  listPractice,
  listPublicMatters,
} from '../evidence/queries.server.ts'
import { publishedOf, publishedOfAll } from '../profiles/queries-publication.server.ts'
import type { PartyCard, PartyProfile, PublicParty } from './party.ts'

const PUBLIC_MATTERS_SHOWN = 10

/** What is said of an entry beside its facts. */
const PARTICULARS = [
  'yearsInPractice',
  'publicInterestHours',
  'teaching',
  'team',
  'offices',
  'people',
  'publications',
  'commissions',
] as const satisfies readonly PublicationField[]

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
  const published = await publishedOfAll(db, rows)
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row
      ? [{ ...publicParty(row, published.get(id)!, today), evidence: summaries.get(id) ?? null }]
      : []
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
  return profileOf(db, row, today)
}

/**
 * One party's entry as the public would see it, whether it does or not. The caller keeps it.
 * @throws Problem `not_found`
 */
export async function previewPartyProfile(db: Db, partyId: string, today: string): Promise<PartyProfile> {
  const row = await db.selectFrom('party').selectAll().where('id', '=', partyId).executeTakeFirst()
  if (!row) throw new Problem('not_found', 'there is no such party')
  return profileOf(db, row, today)
}

async function profileOf(db: Db, row: Selectable<PartyTable>, today: string): Promise<PartyProfile> {
  const [admissions, practice, publicMatters, published] = await Promise.all([
    listAdmissions(db, row.id, today),
    listPractice(db, row.id, today),
    listPublicMatters(db, row.id, today, PUBLIC_MATTERS_SHOWN),
    publishedOf(db, row.type, row.id),
  ])
  return {
    ...publicParty(row, published, today),
    admissions,
    practice,
    publicMatters,
    ...(await keptProfile(db, row.id, published, today)),
    portrait: await portraitOf(db, row, published),
  }
}

/** Which portrait everybody may fetch now. */
async function portraitOf(
  db: Db,
  { id, status }: Pick<Selectable<PartyTable>, 'id' | 'status'>,
  published: ReadonlySet<PublicationField>,
): Promise<string | null> {
  if (!showsPortrait(status, published)) return null
  const row = await db
    .selectFrom('party_portrait')
    .select('sha256')
    .where('party_id', '=', id)
    .executeTakeFirst()
  return row?.sha256 ?? null
}

/** What its owner keeps beside what is ranked: each field only with its owner's consent. */
async function keptProfile(
  db: Db,
  partyId: string,
  published: ReadonlySet<PublicationField>,
  today: string,
): Promise<Pick<PartyProfile, 'confirmedOn' | 'contact' | 'particulars' | 'insurance'>> {
  const row = await db
    .selectFrom('party_profile')
    .select(['confirmed_on', 'form'])
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const form: Form = JSON.parse(row?.form ?? '{}')
  const shown = (field: PublicationField) => publishedLines(form, published, field)
  const contact = CONTACT_FIELDS.flatMap(shown)
  const insurance = published.has('insurance') ? insuranceOf(form.insurance) : null
  return {
    confirmedOn: row?.confirmed_on ?? null,
    contact,
    particulars: PARTICULARS.map((field) => ({ field, lines: shown(field) })).filter(
      ({ lines }) => lines.length > 0,
    ),
    insurance: insurance && isInsured(insurance, today) ? insurance : null,
  }
}

function publishedLines(
  form: Form,
  published: ReadonlySet<PublicationField>,
  field: PublicationField,
): string[] {
  const section = KEPT_IN[field]
  return section && published.has(field) ? linesOf(form[section] ?? {}, field) : []
}

/** How everybody may reach a party, as far as it agreed to that: lines of contact data, then its website. */
export async function listPublishedContact(
  db: Db,
  { id, type, website }: Pick<Selectable<PartyTable>, 'id' | 'type' | 'website'>,
): Promise<string[]> {
  const published = await publishedOf(db, type, id)
  const row = await db
    .selectFrom('party_profile')
    .select('form')
    .where('party_id', '=', id)
    .executeTakeFirst()
  const form: Form = JSON.parse(row?.form ?? '{}')
  const lines = CONTACT_FIELDS.flatMap((field) => publishedLines(form, published, field))
  return website !== null && showsSite(type, published) ? [...lines, website] : lines
}

const showsSite = (type: PartyType, published: ReadonlySet<PublicationField>) =>
  type === 'expert' || published.has('website')

function inDirectory(db: Db, type: PartyType) {
  return db.selectFrom('party').selectAll().where('type', '=', type).where('status', 'in', RANKED_STATUSES)
}

/** Without consent to the days, only that it is away today. */
function publicLeave(leave: Leave[], withDates: boolean, today: string): Leave[] {
  if (withDates) return leave
  return leave.some((span) => holdsOn(span, today)) ? [{ from: today }] : []
}

function publicParty(
  row: Selectable<PartyTable>,
  published: ReadonlySet<PublicationField>,
  today: string,
): PublicParty {
  const introduced = published.has('introduction')
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
    bioZh: introduced ? row.bio_zh : null,
    bioEn: introduced ? row.bio_en : null,
    jurisdictions: JSON.parse(row.jurisdictions),
    ipTypes: JSON.parse(row.ip_types),
    website: showsSite(row.type, published) ? row.website : null,
    capacity: row.capacity,
    responseHours: row.response_hours,
    leave: publicLeave(JSON.parse(row.leave), published.has('leaveDates'), today),
    pauses: JSON.parse(row.pauses),
    termStart: row.term_start,
    termEnd: row.term_end,
    removalNotified: row.status === 'removal_notified',
  }
}
