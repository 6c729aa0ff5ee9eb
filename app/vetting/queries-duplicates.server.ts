import { sql } from 'kysely'
import { keptInstead, namesInRow } from '../../db/joinings.server.ts'
import type { Db } from '../../db/schema.ts'
import type { Application, Claim } from '../applications/queries.server.ts'
import {
  type DuplicateFinding,
  type DuplicateSign,
  hostOf,
  mailHostOf,
} from '../domain/application/duplicate.ts'
import { linesOf, one, orNull } from '../domain/application/values.ts'
import { LISTING_STATES } from '../domain/listing/lifecycle.ts'
import { looseKeyOf, nameKey } from '../domain/name.ts'
import { soundOf } from '../domain/similar-name.ts'
import type { ListingStatus, PartyType } from '../domain/vocabulary/parties.ts'
import { type Found, type Marks, signsOf } from './likeness.ts'
import { applicationsAlike } from './queries-applications-alike.server.ts'

/** A party, or another application, that may be the applicant already. */
export type Duplicate = {
  id: string
  /** A party's reference; null for an application. */
  ref: string | null
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  signs: DuplicateSign[]
  /** What staff found about it; null while nobody has looked. */
  finding: { finding: DuplicateFinding; note: string; name: string; at: string } | null
}

/** Everybody who shares a mark with an applicant, except the one whose place it renews, with what was found of it. */
export async function findDuplicates(
  db: Db,
  application: Application,
  claims: readonly Claim[],
): Promise<Duplicate[]> {
  const marks = marksOf(application, claims)
  const found = (await partiesAlike(db, marks)).filter(({ id }) => id !== application.partyId)
  const parties = (await describeParties(db, found)).map(({ status: _, ...party }) => party)
  const others = await applicationsAlike(db, application, marks)
  const findings = await findingsOf(db, application.id)
  return [...parties, ...others].map((one) => ({ ...one, finding: findings.get(one.id) ?? null }))
}

function marksOf({ form }: Application, claims: readonly Claim[]): Marks {
  const { identity = {}, contact = {} } = form
  return {
    names: [one(identity, 'nameZh'), one(identity, 'nameEn'), ...linesOf(identity, 'aliases')],
    registration: orNull(identity, 'registration'),
    licences: claims
      .filter(({ kind }) => kind === 'admission')
      .map(({ facts }) => ({ jurisdiction: one(facts, 'jurisdiction'), number: one(facts, 'number') }))
      .filter(({ number }) => number !== ''),
    website: hostOf(orNull(identity, 'website')),
    mail: mailHostOf(orNull(contact, 'contactEmail')),
  }
}

async function findingsOf(db: Db, applicationId: string) {
  const rows = await db
    .selectFrom('duplicate_finding')
    .selectAll()
    .where('application_id', '=', applicationId)
    .execute()
  return new Map(
    rows.map(({ other_id, finding, note, found_name, found_at }) => [
      other_id,
      { finding, note, name: found_name, at: found_at },
    ]),
  )
}

/** A party of the directory that looks like another one, with its place. */
export type LikeParty = Omit<Duplicate, 'finding' | 'ref'> & { ref: string; status: ListingStatus }

/** Other parties of the same type that share a mark with one of the directory. The caller has seen its listing. */
export async function findPartiesLike(db: Db, partyId: string): Promise<LikeParty[]> {
  const party = await db
    .selectFrom('party')
    .leftJoin('party_profile', 'party_profile.party_id', 'party.id')
    .select(['type', 'name_zh', 'name_en', 'aliases', 'website', 'registration'])
    .select(sql<string | null>`json_extract(form, '$.contact.contactEmail[0]')`.as('email'))
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow()
  const found = await partiesAlike(db, {
    names: namesInRow(party),
    registration: party.registration,
    licences: await db
      .selectFrom('admission')
      .select(['jurisdiction', 'number'])
      .where('party_id', '=', partyId)
      .where('number', '<>', '')
      .execute(),
    website: hostOf(party.website),
    mail: mailHostOf(party.email),
  })
  const others = await describeParties(
    db,
    found.filter(({ id }) => id !== partyId),
  )
  return others.filter(
    (one) => one.type === party.type && (LISTING_STATES as readonly string[]).includes(one.status),
  )
}

/** Whoever was joined into another party is found as that one. */
async function partiesAlike(db: Db, marks: Marks): Promise<Found[]> {
  const found = await bearersOf(db, marks)
  const kept = await keptInstead(
    db,
    found.map(({ id }) => id),
  )
  return found.map((one) => ({ ...one, id: kept.get(one.id) ?? one.id }))
}

async function bearersOf(db: Db, marks: Marks): Promise<Found[]> {
  return [
    ...(await byLicence(db, marks)),
    ...(await byRegistration(db, marks.registration)),
    ...(await byName(db, marks.names)),
    ...(await bySound(db, marks.names)),
    ...(await byWebsite(db, marks.website)),
    ...(await byMail(db, marks)),
  ]
}

async function describeParties(db: Db, found: readonly Found[]): Promise<LikeParty[]> {
  if (found.length === 0) return []
  const parties = await db
    .selectFrom('party')
    .select(['id', 'ref', 'type', 'name_zh as nameZh', 'name_en as nameEn', 'status'])
    .where('id', 'in', [...new Set(found.map(({ id }) => id))].slice(0, 50))
    .orderBy('ref')
    .execute()
  return parties.map((party) => ({ ...party, signs: signsOf(found, party.id) }))
}

async function byLicence(db: Db, { licences }: Marks): Promise<Found[]> {
  const found = await Promise.all(
    licences.map(({ jurisdiction, number }) =>
      db
        .selectFrom('admission')
        .select('party_id as id')
        .where('jurisdiction', '=', jurisdiction)
        .where('number', '=', number)
        .execute(),
    ),
  )
  return found.flat().map(({ id }) => ({ id, sign: 'licence' }))
}

async function byRegistration(db: Db, registration: string | null): Promise<Found[]> {
  if (!registration) return []
  const rows = await db
    .selectFrom('party_profile')
    .select('party_id as id')
    .where('registration', '=', registration)
    .execute()
  return rows.map(({ id }) => ({ id, sign: 'registration' }))
}

async function byName(db: Db, names: readonly string[]): Promise<Found[]> {
  const keys = names.map((name) => looseKeyOf(nameKey(name))).filter((key) => key !== '')
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('party_name')
    .select('party_id as id')
    .where('loose_key', 'in', keys)
    .limit(100)
    .execute()
  return rows.map(({ id }) => ({ id, sign: 'name' }))
}

/** Names said alike have as many characters: only those are sounded out. */
async function bySound(db: Db, names: readonly string[]): Promise<Found[]> {
  const sounds = names.map(soundOf).filter(({ pinyin }) => pinyin !== null)
  const found: Found[] = []
  for (const { loose, pinyin } of sounds) {
    const rows = await db
      .selectFrom('party_name')
      .select(['party_id as id', 'loose_key'])
      .where(sql<number>`length(loose_key)`, '=', Array.from(loose).length)
      .where('loose_key', '<>', loose)
      .limit(5_000)
      .execute()
    for (const { id, loose_key } of rows) {
      if (soundOf(loose_key).pinyin === pinyin) found.push({ id, sign: 'sound' })
    }
  }
  return found
}

async function byWebsite(db: Db, host: string | null): Promise<Found[]> {
  if (!host) return []
  const rows = await db
    .selectFrom('party')
    .select(['id', 'website'])
    .where('website', 'like', `%${host.replace(/[%_]/g, '')}%`)
    .limit(200)
    .execute()
  return rows.filter(({ website }) => hostOf(website) === host).map(({ id }) => ({ id, sign: 'website' }))
}

/** Letters to the same house: an address there, or its site. */
async function byMail(db: Db, { mail, website }: Marks): Promise<Found[]> {
  if (!mail) return []
  const sites = mail === website ? [] : await byWebsite(db, mail)
  const rows = await db
    .selectFrom('party_profile')
    .select('party_id as id')
    .where(
      sql<string>`lower(json_extract(form, '$.contact.contactEmail[0]'))`,
      'like',
      `%@${mail.replace(/[%_]/g, '')}`,
    )
    .limit(200)
    .execute()
  return [...sites, ...rows].map(({ id }) => ({ id, sign: 'mail' }))
}
