import type { Db } from '../../db/schema.ts'
import { loadDossiers, PARTY_COLUMNS, partyOf } from '../../search/dossiers.server.ts'
import { shanghaiDay } from '../domain/day.ts'
import { failedConstraints } from '../domain/matching/constraints.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Constraint } from '../domain/matching/response.ts'
import { countExcluded, survey } from '../domain/matching/survey.ts'
import { evidenceScope, PARTY_SECTIONS, partiesWithEvidence, statusesOf } from './survey.server.ts'

/**
 * How many competent parties each constraint keeps out, counted where the engine cannot: at several places at
 * once. A party's own row tells, but for those whose admissions or open engagements matter: only their
 * evidence is read.
 */
export async function countExcludedInDatabase(
  db: Db,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Record<Constraint, number>> {
  const scope = {
    statuses: statusesOf(question.pool),
    sections: PARTY_SECTIONS,
    inForceOn: shanghaiDay(question.asOf),
  }
  const rows = await partiesWithEvidence(db, question, scope).select(PARTY_COLUMNS).execute()
  const needsMore = new Set([...(await withExpiredAdmission(db, question)), ...(await engaged(db))])
  const plain = rows
    .filter((row) => !needsMore.has(row.id))
    .map((row) => ({ ...partyOf(row, 0), matters: [], competences: [], admissions: [] }))
    .map((dossier) => ({
      dossier,
      competent: [],
      failed: failedConstraints(dossier, question.places, question, conflicted, policy),
    }))
  const others = rows.filter((row) => needsMore.has(row.id)).map((row) => row.id)
  const dossiers = await loadDossiers(db, others, evidenceScope(question))
  return countExcluded([...plain, ...survey(dossiers, question, conflicted, policy)])
}

async function withExpiredAdmission(db: Db, question: Question): Promise<string[]> {
  const rows = await db
    .selectFrom('admission')
    .select('party_id')
    .where('jurisdiction', 'in', evidenceScope(question).jurisdictions)
    .where('valid_to', '<', shanghaiDay(question.asOf))
    .execute()
  return rows.map((row) => row.party_id)
}

async function engaged(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('engagement')
    .select(['party_id', 'domestic_id', 'overseas_id'])
    .where('status', 'in', ['active', 'paused'])
    .execute()
  return rows.flatMap((row) => [row.party_id, row.domestic_id, row.overseas_id]).filter((id) => id !== null)
}
