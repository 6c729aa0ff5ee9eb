import type { Db } from '../../db/schema.ts'
import { sectionOf } from '../domain/matching/dossier.ts'
import type { Entry } from '../domain/matching/entry.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { windowOf } from '../domain/matching/rank.ts'
import type { Constraint, Section } from '../domain/matching/response.ts'
import { countExcluded, entryOf, pairEntryOf } from '../domain/matching/survey.ts'
import { activeAgreements, PARTY_SECTIONS, statusesOf, surveyParties } from './survey.server.ts'

/** What ranking starts from, wherever it came from. */
export type Candidates = {
  windows: Record<Section, Entry[]>
  excluded: Record<Constraint, number>
}

/** The candidates of every section from the database alone, by the same rules as the index. */
export async function candidatesFromDatabase(
  db: Db,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Candidates> {
  const surveyed = await surveyParties(db, question, conflicted, policy, {
    statuses: statusesOf(question.pool),
    sections: PARTY_SECTIONS,
  })
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
  for (const agreement of await activeAgreements(db, [...byId.keys()])) {
    const domestic = byId.get(agreement.domesticId)!
    const overseas = byId.get(agreement.overseasId)!
    const entry = pairEntryOf(agreement, domestic, overseas, question, policy)
    if (entry) entries.pairings.push(entry)
  }
  return {
    windows: {
      experts: windowOf(entries.experts, policy),
      domestic: windowOf(entries.domestic, policy),
      overseas: windowOf(entries.overseas, policy),
      pairings: windowOf(entries.pairings, policy),
      thinkTanks: windowOf(entries.thinkTanks, policy),
    },
    excluded: countExcluded(surveyed),
  }
}
