import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { Application } from '../applications/queries.server.ts'
import { hostOf, mailHostOf } from '../domain/application/duplicate.ts'
import { PENDING_APPLICATION_STATES } from '../domain/application/lifecycle.ts'
import { looseNameKey } from '../domain/name.ts'
import { soundOf } from '../domain/similar-name.ts'
import { type Found, type Marks, signsOf } from './likeness.ts'
import type { Duplicate } from './queries-duplicates.server.ts'

/** Pending applications that are compared: more than wait at any time. */
const MOST = 10_000

/** What of another application's form is compared. */
const typed = (path: string) => sql<string | null>`json_extract(form, ${sql.lit(`$.${path}[0]`)})`

/** Other applications under way that share a mark with this one. */
export async function applicationsAlike(
  db: Db,
  application: Application,
  marks: Marks,
): Promise<Omit<Duplicate, 'finding'>[]> {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'kind', 'name_zh', 'name_en', 'party_id'])
    .select([
      typed('identity.registration').as('registration'),
      typed('identity.website').as('website'),
      typed('contact.contactEmail').as('email'),
    ])
    .where('status', 'in', PENDING_APPLICATION_STATES)
    .where('id', '<>', application.id)
    .where('kind', '=', application.kind)
    .orderBy('id')
    .limit(MOST)
    .execute()
  const others = rows.filter(({ party_id }) => party_id === null || party_id !== application.partyId)
  const loose = new Set(marks.names.map(looseNameKey).filter((key) => key !== ''))
  const said = new Map(
    marks.names.map(soundOf).flatMap(({ loose: key, pinyin }) => (pinyin ? [[pinyin, key] as const] : [])),
  )
  const found: Found[] = [
    ...(await byLicence(db, marks)),
    ...others.flatMap(({ id, name_zh, name_en, registration, website, email }): Found[] => {
      const keys = [name_zh, name_en].flatMap((name) => (name ? [looseNameKey(name)] : []))
      const sounds = [name_zh].flatMap((name) => (name && said.size > 0 ? [soundOf(name)] : []))
      return [
        ...(keys.some((key) => loose.has(key)) ? [{ id, sign: 'name' } as const] : []),
        ...(sounds.some(({ pinyin, loose: key }) => pinyin && said.has(pinyin) && said.get(pinyin) !== key)
          ? [{ id, sign: 'sound' } as const]
          : []),
        ...(registration && registration === marks.registration
          ? [{ id, sign: 'registration' } as const]
          : []),
        ...(marks.website && hostOf(website) === marks.website ? [{ id, sign: 'website' } as const] : []),
        ...(marks.mail && mailHostOf(email) === marks.mail ? [{ id, sign: 'mail' } as const] : []),
      ]
    }),
  ]
  return others
    .map(({ id, kind, name_zh, name_en }) => ({
      id,
      ref: null,
      type: kind,
      nameZh: name_zh,
      nameEn: name_en,
      signs: signsOf(found, id),
    }))
    .filter(({ signs }) => signs.length > 0)
    .slice(0, 50)
}

async function byLicence(db: Db, { licences }: Marks): Promise<Found[]> {
  const found = await Promise.all(
    licences.map(({ jurisdiction, number }) =>
      db
        .selectFrom('application_claim')
        .select('application_id as id')
        .where('kind', '=', 'admission')
        .where('jurisdiction', '=', jurisdiction)
        .where(sql<string>`json_extract(facts, '$.number[0]')`, '=', number)
        .execute(),
    ),
  )
  return found.flat().map(({ id }) => ({ id, sign: 'licence' }))
}
