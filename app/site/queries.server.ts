import type { Db } from '../../db/schema.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import { SITE_SETTINGS, type SiteSetting, type SiteSettings } from './settings.ts'

const PREFIX = 'site.'

/** Under which name each is kept. */
export const settingName = (setting: SiteSetting) => `${PREFIX}${setting}`

/** What the centre set about itself. */
export async function getSiteSettings(db: Db): Promise<SiteSettings> {
  const rows = await db
    .selectFrom('setting')
    .selectAll()
    .where('name', 'in', SITE_SETTINGS.map(settingName))
    .execute()
  const value = (setting: SiteSetting) => rows.find((row) => row.name === settingName(setting))?.value ?? null
  return Object.fromEntries(SITE_SETTINGS.map((setting) => [setting, value(setting)])) as SiteSettings
}

/** True when any party is an invented demonstration record: then every page says so. */
export async function holdsDemoRecords(db: Db): Promise<boolean> {
  const found = await db.selectFrom('party').select('id').where('demo', '=', 1).limit(1).executeTakeFirst()
  return found !== undefined
}

/** How many are in the directory, and how many places their admissions, competences and matters cover. */
export type DirectoryNumbers = {
  experts: number
  domestic: number
  overseas: number
  pairings: number
  thinkTanks: number
  jurisdictions: number
}

/**
 * The true numbers of the home page, counted now.
 * @param today the day in Asia/Shanghai: a pairing counts while its agreement is in force
 */
export async function countDirectory(db: Db, today: string): Promise<DirectoryNumbers> {
  const [parties, pairings, jurisdictions] = await Promise.all([
    countParties(db),
    countPairings(db, today),
    countJurisdictions(db),
  ])
  const of = (type: string, origin?: string) =>
    parties
      .filter((row) => row.type === type && (origin === undefined || row.origin === origin))
      .reduce((sum, row) => sum + Number(row.count), 0)
  return {
    experts: of('expert'),
    domestic: of('provider', 'domestic'),
    overseas: of('provider', 'overseas'),
    thinkTanks: of('think_tank'),
    pairings,
    jurisdictions,
  }
}

function countParties(db: Db) {
  return db
    .selectFrom('party')
    .select(({ fn }) => ['type', 'origin', fn.countAll<number>().as('count')])
    .where('status', 'in', RANKED_STATUSES)
    .groupBy(['type', 'origin'])
    .execute()
}

async function countPairings(db: Db, today: string): Promise<number> {
  const { count } = await db
    .selectFrom('pairing')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'active')
    .where(({ eb, or }) => or([eb('valid_from', 'is', null), eb('valid_from', '<=', today)]))
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function countJurisdictions(db: Db): Promise<number> {
  const listed = db.selectFrom('party').select('id').where('status', 'in', RANKED_STATUSES)
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('competence')
        .select('jurisdiction')
        .where('party_id', 'in', listed)
        .union(db.selectFrom('matter').select('jurisdiction').where('party_id', 'in', listed))
        .as('place'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
