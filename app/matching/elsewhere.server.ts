import { sql } from 'kysely'
import { among, noSpanOn, oneIsOpenOn } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { agreementOf, loadDossiers } from '../../search/dossiers.server.ts'
import type { Dossier } from '../domain/matching/dossier.ts'
import { agreementCovers, runsOn } from '../domain/matching/pairing.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { surveyAnywhere } from '../domain/matching/survey.ts'
import { needsOnFile } from './filters.server.ts'
import { evidenceScope, PARTY_OF, type PartySection, statusesOf } from './survey.server.ts'

/** What is asked, of whom, and who is left out beforehand. */
export type Asked = {
  question: Question
  leftOut: ReadonlySet<string>
  /** The question's Shanghai day, `YYYY-MM-DD`. */
  day: string
  policy: Policy
}

/** How many of a section would pass everything but competence: who could be asked to build it. */
export async function countElsewhere(db: Db, section: PartySection, asked: Asked): Promise<number> {
  const { question, leftOut, day, policy } = asked
  const jurisdictions = question.places.map(({ jurisdiction }) => jurisdiction)
  const ipTypes = [...new Set(question.places.map(({ ipType }) => ipType))]
  const onRecord = db
    .selectFrom('admission')
    .select('party_id')
    .where(among('jurisdiction', jurisdictions))
    .where((eb) => eb.or(ipTypes.map((ipType) => eb('ip_types', 'like', `%"${ipType}"%`))))
  const bare = needsOnFile(question, policy)
    ? 0
    : await listedOf(db, section, asked)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('id', 'not in', onRecord)
        .where(oneIsOpenOn('party.pauses', jurisdictions, day))
        .executeTakeFirstOrThrow()
        .then(({ n }) => Number(n))
  // Whoever has an admission there for what is asked, current or not, is judged one by one: it may pass at one place and not at another.
  const rows = await listedOf(db, section, asked).select('id').where('id', 'in', onRecord).execute()
  const dossiers = await loadDossiers(
    db,
    rows.map(({ id }) => id),
    evidenceScope(question),
  )
  const admitted = surveyAnywhere(dossiers, question, leftOut, policy)
  return bare + admitted.filter(({ failed }) => failed.size === 0).length
}

/**
 * Both sides of every agreement that covers a place asked for, and the first of each side that may pass everything but
 * competence, as many as a window holds: of whom a 1+1 could be formed.
 */
export async function sidesElsewhere(db: Db, asked: Asked): Promise<Dossier[]> {
  const { question, policy } = asked
  const ids = new Set(await agreedSides(db, question))
  for (const section of ['domestic', 'overseas'] as const) {
    const rows = await listedOf(db, section, asked).select('id').orderBy('ref').limit(policy.window).execute()
    for (const { id } of rows) ids.add(id)
  }
  return loadDossiers(db, [...ids], evidenceScope(question))
}

async function agreedSides(db: Db, question: Question): Promise<string[]> {
  const { jurisdictions } = evidenceScope(question)
  const rows = await db
    .selectFrom('pairing')
    .selectAll()
    .where('status', '=', 'active')
    .where((eb) =>
      eb.or(jurisdictions.map((code) => sql<boolean>`${sql.ref('jurisdictions')} like ${`%"${code}"%`}`)),
    )
    .execute()
  return rows
    .map(agreementOf)
    .filter(
      (agreement) =>
        runsOn(agreement, question.day) &&
        question.places.some((place) => agreementCovers(agreement, place, question.procedure)),
    )
    .flatMap(({ domesticId, overseasId }) => [domesticId, overseasId])
}

/** Those of a section whom neither pool, term, conflict, capacity, language nor deadline keeps out. */
function listedOf(db: Db, section: PartySection, { question, leftOut, day }: Asked) {
  const { type, origin } = PARTY_OF[section]
  let query = db
    .selectFrom('party')
    .where('type', '=', type)
    .where('status', 'in', statusesOf(question.pool))
    .where((eb) => eb.or([eb('term_start', 'is', null), eb('term_start', '<=', day)]))
    .where((eb) => eb.or([eb('term_end', 'is', null), eb('term_end', '>=', day)]))
    .where((eb) => eb.or([eb('capacity', 'is', null), eb('capacity', '>', 0)]))
    .where(noSpanOn('party.leave', day))
  if (origin) query = query.where('origin', '=', origin)
  if (question.hoursLeft !== null) {
    const { hoursLeft } = question
    query = query.where((eb) =>
      eb.or([eb('response_hours', 'is', null), eb('response_hours', '<=', hoursLeft)]),
    )
  }
  if (question.languages.length > 0) {
    query = query.where((eb) =>
      eb.or([
        eb('languages', '=', '[]'),
        ...question.languages.map((code) => eb('languages', 'like', `%"${code}"%`)),
      ]),
    )
  }
  if (leftOut.size > 0) query = query.where((eb) => eb.not(among('id', [...leftOut])))
  return query
}
