import { sql } from 'kysely'
import { among, amongText } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { statement } from '../../db/statement.ts'
import { agreementOf, loadDossiers } from '../../search/dossiers.server.ts'
import type { Agreement } from '../domain/matching/dossier.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { Section } from '../domain/matching/response.ts'
import { type Surveyed, survey, withoutRoom } from '../domain/matching/survey.ts'
import type { IpType } from '../domain/vocabulary/ip-types.ts'
import { organisationsCovering } from '../domain/vocabulary/lattice.ts'
import {
  type ListingStatus,
  type Origin,
  type PartyType,
  RANKED_STATUSES,
} from '../domain/vocabulary/parties.ts'
import type { LeftOut } from './left-out.server.ts'

/** The jurisdictions and IP types at which evidence can count for a question. */
export function evidenceScope(question: Question): { jurisdictions: string[]; ipTypes: string[] } {
  const places = reachedPlaces(question)
  return {
    jurisdictions: [...new Set(places.flatMap((place) => place.jurisdictions))],
    ipTypes: places.map((place) => place.ipType),
  }
}

/** The statuses that a request's pool ranks. */
export const statusesOf = (pool: Question['pool']): readonly ListingStatus[] =>
  pool === 'public_record' ? ['public_record'] : RANKED_STATUSES

/** Which parties a survey looks at: statuses, and the sections they stand in. */
export type SurveyScope = {
  statuses: readonly ListingStatus[]
  sections: readonly PartySection[]
  /** Only evidence that counts on this day, `YYYY-MM-DD`; without it, whatever is on record. */
  inForceOn?: string
}

export type PartySection = Exclude<Section, 'pairings'>
export const PARTY_SECTIONS: readonly PartySection[] = ['experts', 'domestic', 'overseas', 'thinkTanks']

/**
 * Every party in scope that is competent for a question, measured against the hard constraints: the ranking's
 * own source when there is no search server, and what empty answers rest on.
 */
export async function surveyParties(
  db: Db,
  question: Question,
  { conflicted, full }: LeftOut,
  policy: Policy,
  scope: SurveyScope,
): Promise<Surveyed[]> {
  const rows = await partiesWithEvidence(db, question, scope).select('party.id').execute()
  const ids = rows.map((row) => row.id)
  const dossiers = withoutRoom(await loadDossiers(db, ids, evidenceScope(question)), full)
  return survey(dossiers, question, conflicted, policy)
}

/** The exact places at which evidence can count, grouped by IP type. */
function reachedPlaces(question: Question): { ipType: IpType; jurisdictions: string[] }[] {
  return [...new Set(question.places.map((place) => place.ipType))].map((ipType) => ({
    ipType,
    jurisdictions: [
      ...new Set(
        question.places
          .filter((place) => place.ipType === ipType)
          .flatMap((place) => [place.jurisdiction, ...organisationsCovering(place, question.procedure)]),
      ),
    ],
  }))
}

/** Parties in scope with something on record at a place that counts, in force or not, as a query to go on from. */
export function partiesWithEvidence(
  db: Db,
  question: Question,
  { statuses, sections, inForceOn }: SurveyScope,
) {
  const places = reachedPlaces(question)
  const at = (table: 'matter' | 'competence') => {
    const here = db
      .selectFrom(table)
      .select('party_id')
      .where((eb) =>
        eb.or(
          places.map((p) =>
            eb.and([eb('ip_type', '=', p.ipType), eb('jurisdiction', 'in', p.jurisdictions)]),
          ),
        ),
      )
    if (inForceOn === undefined) return here
    const inForce = here.where((eb) =>
      eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', inForceOn)]),
    )
    return table === 'matter' ? inForce.where(sql.ref('filed_on'), '<=', inForceOn) : inForce
  }
  const listed = (column: 'jurisdictions' | 'ip_types', code: string) =>
    sql<boolean>`${sql.ref(`party.${column}`)} like ${`%"${code}"%`}`
  return db
    .selectFrom('party')
    .where('party.status', 'in', statuses)
    .where((eb) => eb.or(sections.map((section) => eb.and(PARTY_OF[section]))))
    .where((eb) =>
      eb.or([
        eb('party.id', 'in', at('matter').union(at('competence'))),
        ...places.flatMap((p) =>
          p.jurisdictions.map((j) =>
            eb.and([
              eb('party.type', '=', 'think_tank'),
              listed('ip_types', p.ipType),
              listed('jurisdictions', j),
            ]),
          ),
        ),
      ]),
    )
}

/** How the parties of a section are told in the database. */
export const PARTY_OF: Record<PartySection, { type: PartyType; origin?: Origin }> = {
  experts: { type: 'expert' },
  domestic: { type: 'provider', origin: 'domestic' },
  overseas: { type: 'provider', origin: 'overseas' },
  thinkTanks: { type: 'think_tank' },
}

/** Active agreements whose two sides are both in `ids`. */
export async function activeAgreements(db: Db, ids: readonly string[]): Promise<Agreement[]> {
  const rows = await db
    .selectFrom('pairing')
    .selectAll()
    .where('status', '=', 'active')
    .where(among('domestic_id', ids))
    .where(among('overseas_id', ids))
    .execute()
  return rows.map(agreementOf)
}

/** Agreements of these domestic firms that were suspended or terminated. */
export async function endedAgreements(db: Db, domesticIds: readonly string[]): Promise<Agreement[]> {
  const rows = await endedRows(db, { domestic: JSON.stringify(domesticIds) })
  return rows.map(agreementOf)
}

const endedRows = statement((db, { domestic }: { domestic: string }) =>
  db
    .selectFrom('pairing')
    .selectAll()
    .where('status', 'in', ['suspended', 'terminated'])
    .where(amongText('domestic_id', domestic)),
)
