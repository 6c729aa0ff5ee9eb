import { among, noSpanOn, oneIsOpenOn } from '../../db/dialect/sqlite.ts'
import type { Db } from '../../db/schema.ts'
import { sectionOf } from '../domain/matching/dossier.ts'
import { emptyAnswer, emptyPairAnswer } from '../domain/matching/empty.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { EmptyAnswer, Section } from '../domain/matching/response.ts'
import { LISTING_STATUSES } from '../domain/vocabulary/parties.ts'
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
 */
export async function explainEmpty(
  db: Db,
  sections: readonly Section[],
  question: Question,
  conflicted: ReadonlySet<string>,
  day: string,
  policy: Policy,
): Promise<Partial<Record<Section, EmptyAnswer>>> {
  if (sections.length === 0) return {}
  const wanted = PARTY_SECTIONS.filter(
    (section) => sections.includes(section) || (sections.includes('pairings') && SIDES.has(section)),
  )
  const competent = await surveyParties(db, question, conflicted, policy, {
    statuses: LISTING_STATUSES,
    sections: wanted,
  })
  const answers: Partial<Record<Section, EmptyAnswer>> = {}
  for (const section of sections) {
    if (section === 'pairings') continue
    const inSection = competent.filter((one) => sectionOf(one.dossier) === section)
    const otherwise =
      inSection.length === 0 ? await passingElsewhere(db, section, question, conflicted, day) : 0
    answers[section] = emptyAnswer(inSection, question, otherwise)
  }
  if (sections.includes('pairings')) {
    const ids = competent.map((one) => one.dossier.id)
    const [active, ended] = [await activeAgreements(db, ids), await endedAgreements(db, ids)]
    answers.pairings = emptyPairAnswer(competent, answers as Sides, active, ended, question, policy)
  }
  return answers
}

/** The sections that a 1+1 is made of. */
const SIDES: ReadonlySet<PartySection> = new Set<PartySection>(['domestic', 'overseas'])

type Sides = { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined }

/** How many of a section would pass everything but competence: who could be asked to build it. */
async function passingElsewhere(
  db: Db,
  section: PartySection,
  question: Question,
  conflicted: ReadonlySet<string>,
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
  if (conflicted.size > 0) query = query.where((eb) => eb.not(among('id', [...conflicted])))
  return Number((await query.executeTakeFirstOrThrow()).n)
}
