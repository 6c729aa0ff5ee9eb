import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { RANKED_STATUSES } from '../domain/vocabulary/parties.ts'
import type { EvidenceLine } from './evidence.ts'

/** The evidence of one party, what expires first on top. The caller has seen the listing. */
export async function listEvidence(db: Db, partyId: string): Promise<EvidenceLine[]> {
  const rows = await evidence(db).where('party_id', '=', partyId).limit(1_000).execute()
  return rows.map(asLine)
}

/** How much evidence that expires a page shows. */
export const EXPIRING_SHOWN = 500

/**
 * Evidence of everybody in the directory that expires from `from` to `to`, both included, the first first.
 * @param most how much at most, where a page shows it; whoever warns of each piece asks for all
 */
export async function listExpiring(db: Db, from: string, to: string, most?: number): Promise<EvidenceLine[]> {
  const rows = await evidence(db)
    .where('expires_on', '>=', from)
    .where('expires_on', '<=', to)
    .where((eb) =>
      eb('party_id', 'in', eb.selectFrom('party').select('id').where('status', 'in', RANKED_STATUSES)),
    )
    .$if(most !== undefined, (query) => query.limit(most!))
    .execute()
  return rows.map(asLine)
}

function evidence(db: Db) {
  const admissions = db
    .selectFrom('admission')
    .select([
      'id',
      'party_id',
      'jurisdiction',
      'ip_types',
      'valid_to as expires_on',
      'verification',
      sql<'admission' | 'competence' | 'matter'>`'admission'`.as('kind'),
      sql<string>`trim(coalesce(title, '') || ' ' || number)`.as('what'),
    ])
  const competences = db
    .selectFrom('competence')
    .select([
      'id',
      'party_id',
      'jurisdiction',
      sql<string>`json_array(ip_type)`.as('ip_types'),
      'expires_on',
      'verification',
      sql<'admission' | 'competence' | 'matter'>`'competence'`.as('kind'),
      sql<string>`''`.as('what'),
    ])
  const matters = db
    .selectFrom('matter')
    .select([
      'id',
      'party_id',
      'jurisdiction',
      sql<string>`json_array(ip_type)`.as('ip_types'),
      'expires_on',
      'verification',
      sql<'admission' | 'competence' | 'matter'>`'matter'`.as('kind'),
      sql<string>`coalesce(docket, '')`.as('what'),
    ])
  return db
    .selectFrom(admissions.unionAll(competences).unionAll(matters).as('evidence'))
    .selectAll('evidence')
    .select([
      lastCheck<string | null>('checked_on'),
      lastCheck<string | null>('verifier_name'),
      lastCheck<string | null>('basis'),
    ])
    .orderBy(sql`expires_on is null`)
    .orderBy('expires_on')
    .orderBy('kind')
    .orderBy('id')
}

/** What the last check of a piece of evidence says. */
function lastCheck<T>(column: 'checked_on' | 'verifier_name' | 'basis') {
  return sql<T>`(select ${sql.ref(column)} from evidence_check where evidence_check.evidence_id = evidence.id
    order by checked_on desc, created_at desc limit 1)`.as(column)
}

type Row = {
  id: string
  kind: EvidenceLine['kind']
  party_id: string
  jurisdiction: string
  ip_types: string
  what: string
  expires_on: string | null
  verification: EvidenceLine['verification']
  checked_on: string | null
  verifier_name: string | null
  basis: string | null
}

const asLine = (row: Row): EvidenceLine => ({
  id: row.id,
  kind: row.kind,
  partyId: row.party_id,
  jurisdiction: row.jurisdiction,
  ipTypes: JSON.parse(row.ip_types),
  what: row.what,
  expiresOn: row.expires_on,
  verification: row.verification,
  checkedOn: row.checked_on,
  checkedBy: row.verifier_name,
  basis: row.basis ? JSON.parse(row.basis) : null,
})
