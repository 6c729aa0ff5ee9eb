import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { Application, Claim } from '../applications/queries.server.ts'
import { type DuplicateSign, hostOf } from '../domain/application/duplicate.ts'
import { linesOf, one, orNull } from '../domain/application/values.ts'
import { looseKeyOf, nameKey } from '../domain/name.ts'
import { soundOf } from '../domain/similar-name.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'

/** A party that may be the applicant already. */
export type Duplicate = {
  partyId: string
  ref: string
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  signs: DuplicateSign[]
}

type Found = { id: string; sign: DuplicateSign }

/** Parties that share a sign with an applicant, except the one whose place it renews. */
export async function findDuplicates(
  db: Db,
  application: Application,
  claims: readonly Claim[],
): Promise<Duplicate[]> {
  const identity = application.form.identity ?? {}
  const names = [one(identity, 'nameZh'), one(identity, 'nameEn'), ...linesOf(identity, 'aliases')]
  const found = [
    ...(await byLicence(db, claims)),
    ...(await byRegistration(db, orNull(identity, 'registration'))),
    ...(await byName(db, names)),
    ...(await bySound(db, names)),
    ...(await byWebsite(db, hostOf(orNull(identity, 'website')))),
  ].filter(({ id }) => id !== application.partyId)
  if (found.length === 0) return []
  const parties = await db
    .selectFrom('party')
    .select(['id', 'ref', 'type', 'name_zh', 'name_en'])
    .where('id', 'in', [...new Set(found.map(({ id }) => id))].slice(0, 50))
    .orderBy('ref')
    .execute()
  return parties.map((party) => ({
    partyId: party.id,
    ref: party.ref,
    type: party.type,
    nameZh: party.name_zh,
    nameEn: party.name_en,
    signs: [...new Set(found.filter(({ id }) => id === party.id).map(({ sign }) => sign))],
  }))
}

async function byLicence(db: Db, claims: readonly Claim[]): Promise<Found[]> {
  const licences = claims.filter(({ kind }) => kind === 'admission')
  const found = await Promise.all(
    licences.map(({ facts }) =>
      db
        .selectFrom('admission')
        .select('party_id as id')
        .where('jurisdiction', '=', one(facts, 'jurisdiction'))
        .where('number', '=', one(facts, 'number'))
        .where('number', '<>', '')
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
