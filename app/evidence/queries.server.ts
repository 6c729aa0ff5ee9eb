import type { Db } from '../../db/schema.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import type { Verification } from '../domain/vocabulary/verification.ts'
import type {
  Admission,
  EvidenceSummary,
  Practice,
  PublicCheck,
  PublicMatter,
  TrustCounts,
} from './evidence.ts'
import { addChecks, checkOf, readPublicChecks } from './public-checks.server.ts'

type MatterRow = {
  id: string
  jurisdiction: string
  ip_type: string
  procedure: string | null
  client_key: string
  filed_on: string
  closed_on: string | null
  verification: Verification
}

/**
 * What a party's matters and stated competences show, by jurisdiction, IP type and procedure, most matters first.
 * @param today evidence filed later or expired by this day in Shanghai is left out
 */
export async function listPractice(db: Db, partyId: string, today: string): Promise<Practice[]> {
  const [matters, competences, checks] = await Promise.all([
    countedMatters(db, [partyId], today)
      .select([
        'id',
        'jurisdiction',
        'ip_type',
        'procedure',
        'client_key',
        'filed_on',
        'closed_on',
        'verification',
      ])
      .execute(),
    statedCompetences(db, partyId, today),
    readPublicChecks(db, partyId),
  ])
  const lines = new Map<string, Practice & { names: Set<string> }>()
  for (const matter of matters) addMatter(lines, matter, checkOf(checks, matter))
  for (const competence of competences) {
    const procedures: (string | null)[] = JSON.parse(competence.procedures)
    for (const procedure of procedures.length > 0 ? procedures : [null]) {
      const own = line(lines, competence.jurisdiction, competence.ip_type, procedure)
      own.stated = competence.verification
      if (own.matters === 0) own.checks = checkOf(checks, competence)
    }
  }
  return [...lines.values()]
    .map(({ names, ...practice }) => ({ ...practice, clients: names.size }))
    .sort(byWeight)
}

function countedMatters(db: Db, partyIds: readonly string[], today: string) {
  return db
    .selectFrom('matter')
    .where('party_id', 'in', partyIds)
    .where('filed_on', '<=', today)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', today)]))
}

function statedCompetences(db: Db, partyId: string, today: string) {
  return db
    .selectFrom('competence')
    .select(['id', 'jurisdiction', 'ip_type', 'procedures', 'verification'])
    .where('party_id', '=', partyId)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', today)]))
    .execute()
}

type Lines = Map<string, Practice & { names: Set<string> }>

function line(lines: Lines, jurisdiction: string, ipType: string, procedure: string | null) {
  const key = `${jurisdiction} ${ipType} ${procedure ?? ''}`
  const known = lines.get(key)
  if (known) return known
  const made: Practice & { names: Set<string> } = {
    ...{ jurisdiction, ipType, procedure, matters: 0, clients: 0, from: null, to: null, stated: null },
    trust: {},
    checks: [],
    names: new Set<string>(),
  }
  lines.set(key, made)
  return made
}

function addMatter(lines: Lines, matter: MatterRow, checks: readonly PublicCheck[]): void {
  const own = line(lines, matter.jurisdiction, matter.ip_type, matter.procedure)
  const first = Number(matter.filed_on.slice(0, 4))
  const last = Number((matter.closed_on ?? matter.filed_on).slice(0, 4))
  own.matters += 1
  own.names.add(matter.client_key)
  own.trust[matter.verification] = (own.trust[matter.verification] ?? 0) + 1
  own.checks = addChecks(own.checks, checks)
  own.from = Math.min(own.from ?? first, first)
  own.to = Math.max(own.to ?? last, last)
}

function byWeight(a: Practice, b: Practice): number {
  return (
    b.matters - a.matters ||
    (b.to ?? 0) - (a.to ?? 0) ||
    `${a.jurisdiction} ${a.ipType} ${a.procedure}`.localeCompare(
      `${b.jurisdiction} ${b.ipType} ${b.procedure}`,
    )
  )
}

/** The summaries of several parties at once, by id; a party without matters is absent. */
export async function listEvidenceSummaries(
  db: Db,
  partyIds: readonly string[],
  today: string,
): Promise<Map<string, EvidenceSummary>> {
  if (partyIds.length === 0) return new Map()
  const rows = await countedMatters(db, partyIds, today)
    .select(({ fn }) => [
      'party_id',
      'jurisdiction',
      'ip_type',
      'verification',
      fn.countAll<number>().as('matters'),
    ])
    .groupBy(['party_id', 'jurisdiction', 'ip_type', 'verification'])
    .execute()
  const summaries = new Map<string, EvidenceSummary>()
  for (const row of rows) {
    const own: EvidenceSummary = summaries.get(row.party_id) ?? { places: [], trust: {} }
    summaries.set(row.party_id, own)
    own.trust[row.verification] = (own.trust[row.verification] ?? 0) + Number(row.matters)
    const place = own.places.find((p) => p.jurisdiction === row.jurisdiction && p.ipType === row.ip_type)
    if (place) place.matters += Number(row.matters)
    else
      own.places.push({ jurisdiction: row.jurisdiction, ipType: row.ip_type, matters: Number(row.matters) })
  }
  for (const summary of summaries.values()) summary.places.sort((a, b) => b.matters - a.matters)
  return summaries
}

/** A party's admissions, current ones first. */
export async function listAdmissions(db: Db, partyId: string, today: string): Promise<Admission[]> {
  const rows = await db
    .selectFrom('admission')
    .select(['id', 'jurisdiction', 'ip_types', 'title', 'valid_from', 'valid_to', 'verification'])
    .where('party_id', '=', partyId)
    .orderBy('jurisdiction')
    .orderBy('valid_from')
    .execute()
  const checks = await readPublicChecks(db, partyId)
  const admissions = rows.map((row) => ({
    jurisdiction: row.jurisdiction,
    ipTypes: JSON.parse(row.ip_types) as string[],
    title: row.title,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    verification: row.verification,
    checks: checkOf(checks, row),
    current: row.valid_to === null || row.valid_to >= today,
  }))
  return [...admissions.filter((a) => a.current), ...admissions.filter((a) => !a.current)]
}

/** The latest matters that rest on a published decision and name their docket. */
export async function listPublicMatters(
  db: Db,
  partyId: string,
  today: string,
  limit: number,
): Promise<PublicMatter[]> {
  return countedMatters(db, [partyId], today)
    .select([
      'ref',
      'jurisdiction',
      'ip_type as ipType',
      'procedure',
      'forum',
      'docket',
      'filed_on as filedOn',
      'source',
    ])
    .where('verification', '=', 'public_record')
    .where('docket', 'is not', null)
    .orderBy('filed_on', 'desc')
    .orderBy('ref')
    .limit(limit)
    .execute()
}

/** How many matters the parties of the directory have at each level of trust, on `today`. */
export async function countListedMatters(db: Db, today: string): Promise<TrustCounts> {
  const rows = await db
    .selectFrom('matter')
    .innerJoin('party', 'party.id', 'matter.party_id')
    .select(({ fn }) => ['matter.verification', fn.countAll<number>().as('count')])
    .where('party.status', 'in', RANKED_STATUSES)
    .where('filed_on', '<=', today)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', today)]))
    .groupBy('matter.verification')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.verification, Number(row.count)]))
}
