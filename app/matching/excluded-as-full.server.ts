import type { Db } from '../../db/schema.ts'
import { loadDossiers } from '../../search/dossiers.server.ts'
import { inPool } from '../domain/matching/constraints.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import { CONSTRAINTS, type MatchResponse } from '../domain/matching/response.ts'
import { countExcluded, survey } from '../domain/matching/survey.ts'
import { conflictsAsFull } from '../domain/matching/told.ts'
import { evidenceScope } from './survey.server.ts'

type Excluded = MatchResponse['excluded']

/**
 * The counts of whom constraints keep out with whoever is in conflict as one that takes no more instead: who has no
 * admission either is then counted under that. Only those in conflict are looked at, and nothing where none is counted.
 */
export async function excludedAsFull(
  db: Db,
  excluded: Excluded,
  question: Question,
  conflicted: ReadonlySet<string>,
  policy: Policy,
): Promise<Excluded> {
  if (excluded.conflict === 0) return excluded
  const dossiers = await loadDossiers(db, [...conflicted], evidenceScope(question))
  const inConflict = survey(
    dossiers.filter((dossier) => inPool(dossier, question.pool)),
    question,
    conflicted,
    policy,
  )
  const counted = countExcluded(inConflict)
  const asFull = countExcluded(conflictsAsFull(inConflict))
  const entries = CONSTRAINTS.map((c) => [c, excluded[c] - counted[c] + asFull[c]])
  return Object.fromEntries(entries) as Excluded
}
