import type { Db } from '../../db/schema.ts'
import type { Policy } from '../domain/matching/policy-version.ts'
import type { Question } from '../domain/matching/question.ts'
import type { MatchResponse } from '../domain/matching/response.ts'
import { survey } from '../domain/matching/survey.ts'
import { conflictsAsFull } from '../domain/matching/told.ts'
import { recounted } from './recounted.server.ts'

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
  return recounted(db, excluded, question, conflicted, (dossiers) => {
    const was = survey(dossiers, question, conflicted, policy)
    return { was, is: conflictsAsFull(was) }
  })
}
