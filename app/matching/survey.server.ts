import type { Db } from '../../db/schema.ts'
import { agreementOf, loadDossiers } from '../../search/dossiers.server.ts'
import type { Agreement } from '../domain/matching/dossier.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { type Surveyed, survey } from '../domain/matching/survey.ts'
import { organisationsCovering } from '../domain/vocabulary/lattice.ts'
import { LISTING_STATUSES, type ListingStatus, RANKED_STATUSES } from '../domain/vocabulary/parties.ts'

/** Bound parameters per statement. */
const CHUNK = 500

/** The jurisdictions and IP types at which evidence can count for a question. */
export function scopeOf(question: Question): { jurisdictions: string[]; ipTypes: string[] } {
  const jurisdictions = question.places.flatMap((place) => [
    place.jurisdiction,
    ...organisationsCovering(place, question.procedure),
  ])
  return {
    jurisdictions: [...new Set(jurisdictions)],
    ipTypes: [...new Set(question.places.map((place) => place.ipType))],
  }
}

export const statusesOf = (pool: Question['pool']): readonly ListingStatus[] =>
  pool === 'public_record' ? ['public_record'] : RANKED_STATUSES

/**
 * Every party of the given statuses that is competent for a question, measured against the hard constraints:
 * the ranking's own source when there is no search server, and what counts and empty answers rest on.
 */
export async function surveyParties(
  db: Db,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
  statuses: readonly ListingStatus[] = LISTING_STATUSES,
): Promise<Surveyed[]> {
  const scope = scopeOf(question)
  const ids = await partiesWithEvidence(db, scope, statuses)
  return survey(await loadDossiers(db, ids, scope), question, conflicted, policy)
}

async function partiesWithEvidence(
  db: Db,
  scope: { jurisdictions: string[]; ipTypes: string[] },
  statuses: readonly ListingStatus[],
): Promise<string[]> {
  const at = (table: 'matter' | 'competence') =>
    db
      .selectFrom(table)
      .select('party_id')
      .where('jurisdiction', 'in', scope.jurisdictions)
      .where('ip_type', 'in', scope.ipTypes)
  const rows = await db
    .selectFrom('party')
    .select('id')
    .where('status', 'in', statuses)
    .where((eb) =>
      eb.or([eb('type', '=', 'think_tank'), eb('id', 'in', at('matter').union(at('competence')))]),
    )
    .execute()
  return rows.map((row) => row.id)
}

/** Active agreements whose two sides are both in `ids`. */
export async function activeAgreements(db: Db, ids: readonly string[]): Promise<Agreement[]> {
  const wanted = new Set(ids)
  const agreements: Agreement[] = []
  for (let start = 0; start < ids.length; start += CHUNK) {
    const rows = await db
      .selectFrom('pairing')
      .selectAll()
      .where('status', '=', 'active')
      .where('domestic_id', 'in', ids.slice(start, start + CHUNK))
      .execute()
    agreements.push(...rows.filter((row) => wanted.has(row.overseas_id)).map(agreementOf))
  }
  return agreements
}
