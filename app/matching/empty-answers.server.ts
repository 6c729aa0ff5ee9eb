import type { Db } from '../../db/schema.ts'
import { type Dossier, sectionOf } from '../domain/matching/dossier.ts'
import { emptyAnswer, emptyPairAnswer, lacksCompetence } from '../domain/matching/empty.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { EmptyAnswer, Section } from '../domain/matching/response.ts'
import { surveyAnywhere } from '../domain/matching/survey.ts'
import { LISTING_STATUSES } from '../domain/vocabulary/parties.ts'
import { countElsewhere, sidesElsewhere } from './elsewhere.server.ts'
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
  const asked = { question, conflicted, day, policy }
  const answers: Partial<Record<Section, EmptyAnswer>> = {}
  for (const section of sections) {
    if (section === 'pairings') continue
    const inSection = competent.filter((one) => sectionOf(one.dossier) === section)
    const otherwise = inSection.length === 0 ? await countElsewhere(db, section, asked) : 0
    answers[section] = emptyAnswer(inSection, question, otherwise)
  }
  if (sections.includes('pairings')) {
    const sides = answers as Sides
    const anywhere = lacksCompetence(sides)
      ? surveyAnywhere(
          distinct([...competent.map(({ dossier }) => dossier), ...(await sidesElsewhere(db, asked))]),
          question,
          conflicted,
          policy,
        )
      : []
    const ids = distinct([...competent, ...anywhere].map(({ dossier }) => dossier)).map(({ id }) => id)
    const [active, ended] = [await activeAgreements(db, ids), await endedAgreements(db, ids)]
    answers.pairings = emptyPairAnswer({ competent, anywhere }, sides, active, ended, question, policy)
  }
  return answers
}

const distinct = (dossiers: readonly Dossier[]): Dossier[] => [
  ...new Map(dossiers.map((dossier) => [dossier.id, dossier])).values(),
]

/** The sections that a 1+1 is made of. */
const SIDES: ReadonlySet<PartySection> = new Set<PartySection>(['domestic', 'overseas'])

type Sides = { domestic: EmptyAnswer | undefined; overseas: EmptyAnswer | undefined }
