import type { Db } from '../../db/schema.ts'
import { type Agreement, sectionOf } from '../domain/matching/dossier.ts'
import type { Entry } from '../domain/matching/entry.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { windowOf } from '../domain/matching/rank.ts'
import type { Constraint, Section } from '../domain/matching/response.ts'
import { countExcluded, entryOf, pairEntryOf, type Surveyed } from '../domain/matching/survey.ts'
import type { LeftOut } from './left-out.server.ts'
import { activeAgreements, PARTY_SECTIONS, statusesOf, surveyParties } from './survey.server.ts'

/** What ranking starts from, wherever it came from. */
export type Candidates = {
  windows: Record<Section, Entry[]>
  excluded: Record<Constraint, number>
  /** The strength that nobody left out of the domestic and overseas windows exceeds; null when nobody is. */
  unseenSides: number | null
  /** The windows with both sides of a 1+1 complete. */
  sidesInFull: () => Promise<Record<Section, Entry[]>>
}

/** The candidates of every section from the database alone, by the same rules as the index. */
export async function candidatesFromDatabase(
  db: Db,
  question: Question,
  leftOut: LeftOut,
  policy: Policy,
): Promise<Candidates> {
  const surveyed = await surveyParties(db, question, leftOut, policy, {
    statuses: statusesOf(question.pool),
    sections: PARTY_SECTIONS,
  })
  const agreements = await agreementsAmong(db, surveyed)
  const windows = windowsOf(surveyed, agreements, question, policy)
  return { windows, excluded: countExcluded(surveyed), unseenSides: null, sidesInFull: async () => windows }
}

function agreementsAmong(db: Db, surveyed: readonly Surveyed[]): Promise<Agreement[]> {
  return activeAgreements(
    db,
    surveyed.map((one) => one.dossier.id),
  )
}

function windowsOf(
  surveyed: readonly Surveyed[],
  agreements: readonly Agreement[],
  question: Question,
  policy: Policy,
): Candidates['windows'] {
  const entries: Record<Section, Entry[]> = {
    experts: [],
    domestic: [],
    overseas: [],
    pairings: [],
    thinkTanks: [],
  }
  for (const one of surveyed) {
    const entry = entryOf(one, question, policy)
    if (entry) entries[sectionOf(one.dossier)].push(entry)
  }
  const byId = new Map(surveyed.map((one) => [one.dossier.id, one]))
  for (const agreement of agreements) {
    const domestic = byId.get(agreement.domesticId)
    const overseas = byId.get(agreement.overseasId)
    if (!domestic || !overseas) continue
    const entry = pairEntryOf(agreement, domestic, overseas, question, policy)
    if (entry) entries.pairings.push(entry)
  }
  return {
    experts: windowOf(entries.experts, policy),
    domestic: windowOf(entries.domestic, policy),
    overseas: windowOf(entries.overseas, policy),
    pairings: windowOf(entries.pairings, policy),
    thinkTanks: windowOf(entries.thinkTanks, policy),
  }
}
