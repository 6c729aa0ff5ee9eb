import type { Db } from '../../db/schema.ts'
import { type Dossier, sectionOf } from '../domain/matching/dossier.ts'
import { emptyAnswer, emptyPairAnswer, lacksCompetence } from '../domain/matching/empty.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { EmptyAnswer, MatchResponse, Section } from '../domain/matching/response.ts'
import { type Surveyed, surveyAnywhere, withoutRoom } from '../domain/matching/survey.ts'
import { conflictsAsFull } from '../domain/matching/told.ts'
import { LISTING_STATUSES } from '../domain/vocabulary/parties.ts'
import { type Asked, countElsewhere, sidesElsewhere } from './elsewhere.server.ts'
import { idsOf, type LeftOut } from './left-out.server.ts'
import {
  activeAgreements,
  endedAgreements,
  PARTY_SECTIONS,
  type PartySection,
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
  const asked = { question, leftOut: idsOf(leftOut), day, policy }
  const standing = new Set(competent.map((one) => sectionOf(one.dossier)))
  const elsewhere = new Map<Section, number>()
  for (const section of sections) {
    if (section === 'pairings' || standing.has(section)) continue
    elsewhere.set(section, await countElsewhere(db, section, asked))
  }
  const ofParties = (surveyed: readonly Surveyed[]): MatchResponse['empty'] =>
    Object.fromEntries(
      sections.flatMap((section) => {
        if (section === 'pairings') return []
        const inSection = surveyed.filter((one) => sectionOf(one.dossier) === section)
        return [[section, emptyAnswer(inSection, question, elsewhere.get(section) ?? 0)]]
      }),
    )
  const pairs = sections.includes('pairings')
    ? await pairsToBe(db, competent, ofParties(competent) as Sides, asked, leftOut)
    : null

  const answersOf = (surveyed: readonly Surveyed[]): MatchResponse['empty'] => {
    const answers = ofParties(surveyed)
    if (!pairs) return answers
    const { anywhere, active, ended } = pairs
    const sides = { competent: surveyed, anywhere }
    const pairings = emptyPairAnswer(sides, answers as Sides, active, ended, question, policy)
    return { ...answers, pairings }
  }
  const empty = answersOf(competent)
  const isAnyInConflict = competent.some(({ failed }) => failed.has('conflict'))
  return { empty, emptyAsFull: isAnyInConflict ? answersOf(conflictsAsFull(competent)) : empty }
}

/** Of whom a 1+1 could be formed if competence were not asked for, where that is what lacks, and what was agreed. */
async function pairsToBe(
  db: Db,
  competent: readonly Surveyed[],
  sides: Sides,
  asked: Asked,
  { conflicted, full }: LeftOut,
) {
  const { question, policy } = asked
  const dossiers = competent.map(({ dossier }) => dossier)
  const others = lacksCompetence(sides) ? withoutRoom(await sidesElsewhere(db, asked), full) : null
  const anywhere = others
    ? surveyAnywhere(distinct([...dossiers, ...others]), question, conflicted, policy)
    : []
  const ids = distinct([...dossiers, ...(others ?? [])]).map(({ id }) => id)
  return { anywhere, active: await activeAgreements(db, ids), ended: await endedAgreements(db, ids) }
}

const distinct = (dossiers: readonly Dossier[]): Dossier[] => [
  ...new Map(dossiers.map((dossier) => [dossier.id, dossier])).values(),
]

/** The sections that a 1+1 is made of. */
const SIDES: ReadonlySet<PartySection> = new Set<PartySection>(['domestic', 'overseas'])

type Sides = { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined }
