import { among, noSpanOn, oneIsOpenOn } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { sectionOf } from '../domain/matching/dossier.ts'
import { emptyAnswer, emptyPairAnswer } from '../domain/matching/empty.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { EmptyAnswer, MatchResponse, Section } from '../domain/matching/response.ts'
import type { Surveyed } from '../domain/matching/survey.ts'
import { conflictsAsFull } from '../domain/matching/told.ts'
import { LISTING_STATUSES } from '../domain/vocabulary/parties.ts'
import { idsOf, type LeftOut } from './left-out.server.ts'
import {
  activeAgreements,
  endedAgreements,
  PARTY_OF,
  PARTY_SECTIONS,
  type PartySection,
  statusesOf,
  surveyParties,
} from './survey.server.ts'

/**
 * Why sections are empty. Reads the database, whatever answered the search: nothing was found, so there is
 * little to read.
 * @param day the question's Shanghai day, `YYYY-MM-DD`
 * @returns as staff are told, and the same with whoever is in conflict as one that takes no more
 */
export async function explainEmpty(
  db: Db,
  sections: readonly Section[],
  question: Question,
  leftOut: LeftOut,
  day: string,
  policy: Policy,
): Promise<{ empty: MatchResponse['empty']; emptyAsFull: MatchResponse['empty'] }> {
  if (sections.length === 0) return { empty: {}, emptyAsFull: {} }
  const wanted = PARTY_SECTIONS.filter(
    (section) => sections.includes(section) || (sections.includes('pairings') && SIDES.has(section)),
  )
  const competent = await surveyParties(db, question, leftOut, policy, {
    statuses: LISTING_STATUSES,
    sections: wanted,
  })
  const standing = new Set(competent.map((one) => sectionOf(one.dossier)))
  const elsewhere = new Map<PartySection, number>()
  for (const section of sections) {
    if (section === 'pairings' || standing.has(section)) continue
    elsewhere.set(section, await passingElsewhere(db, section, question, idsOf(leftOut), day))
  }
  const agreements = sections.includes('pairings') ? await agreementsAmong(db, competent) : null

  const answersOf = (surveyed: readonly Surveyed[]) => {
    const answers: MatchResponse['empty'] = {}
    for (const section of sections) {
      if (section === 'pairings') continue
      const inSection = surveyed.filter((one) => sectionOf(one.dossier) === section)
      answers[section] = emptyAnswer(inSection, question, elsewhere.get(section) ?? 0)
    }
    if (agreements) {
      const { active, ended } = agreements
      answers.pairings = emptyPairAnswer(surveyed, answers as Sides, active, ended, question, policy)
    }
    return answers
  }
  const empty = answersOf(competent)
  const isAnyInConflict = competent.some(({ failed }) => failed.has('conflict'))
  return { empty, emptyAsFull: isAnyInConflict ? answersOf(conflictsAsFull(competent)) : empty }
}

async function agreementsAmong(db: Db, competent: readonly Surveyed[]) {
  const ids = competent.map((one) => one.dossier.id)
  return { active: await activeAgreements(db, ids), ended: await endedAgreements(db, ids) }
}

/** The sections that a 1+1 is made of. */
const SIDES: ReadonlySet<PartySection> = new Set<PartySection>(['domestic', 'overseas'])

type Sides = { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined }

/** How many of a section would pass everything but competence: who could be asked to build it. */
async function passingElsewhere(
  db: Db,
  section: PartySection,
  question: Question,
  leftOut: ReadonlySet<string>,
  day: string,
): Promise<number> {
  const { type, origin } = PARTY_OF[section]
  let query = db
    .selectFrom('party')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('type', '=', type)
    .where('status', 'in', statusesOf(question.pool))
    .where((eb) => eb.or([eb('term_start', 'is', null), eb('term_start', '<=', day)]))
    .where((eb) => eb.or([eb('term_end', 'is', null), eb('term_end', '>=', day)]))
    .where((eb) => eb.or([eb('capacity', 'is', null), eb('capacity', '>', 0)]))
    .where(noSpanOn('party.leave', day))
    .where(
      oneIsOpenOn(
        'party.pauses',
        question.places.map(({ jurisdiction }) => jurisdiction),
        day,
      ),
    )
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
  return Number((await query.executeTakeFirstOrThrow()).n)
}
